import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Access, accessOf } from '../../derive/access/access.ts';
import { fixedSession, type Identity } from '../../model/identity.ts';
import { gather } from '../gather.ts';
import { wireOptions } from '../testing/options.ts';

const close: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of close.splice(0)) await each();
});

const USERS: Readonly<Record<string, number>> = { 'Bearer alice-token-1': 1, 'Bearer bob-token-22': 2 };
const identity = (name: string, token: string): Identity => ({
  name,
  groups: [],
  session: fixedSession([['Authorization', `Bearer ${token}`]]),
});
const identities = [identity('alice', 'alice-token-1'), identity('bob', 'bob-token-22')];

/** Collections of three objects a user, in pages; `isOpen` shows every object to every user. */
async function service({ collections = 1, pageSize = 10, isOpen = false } = {}) {
  const names = Array.from({ length: collections }, (_, at) => `things${at}`);
  const paths = names.flatMap((name) => {
    const responses = { 200: { description: 'ok' } };
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
    return [
      [`/${name}`, { get: { responses } }],
      [`/${name}/{id}`, { get: { parameters, responses } }],
    ];
  });
  const document = { openapi: '3.0.3', info: { title: 'Things', version: '1' }, paths: Object.fromEntries(paths) };
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const user = USERS[request.headers.authorization ?? ''];
    const url = new URL(request.url ?? '/', 'http://localhost');
    requested.push(`${request.method} ${user ?? 'anonymous'} ${request.url}`);
    const send = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const [, name = '', id] = url.pathname.split('/');
    if (url.pathname === '/') return send(200, { name: 'Things' });
    if (url.pathname === '/openapi.json') return send(200, document);
    if (!names.includes(name)) return send(404, { error: 'not found' });
    if (user === undefined) return send(401, { error: 'unauthorized' });
    const all = [1, 2].flatMap((owner) => [1, 2, 3].map((n) => ({ id: owner * 100 + n, owner_id: owner, text: 'x' })));
    if (id !== undefined) {
      const found = all.find((each) => String(each.id) === id && (isOpen || each.owner_id === user));
      return found === undefined ? send(404, { error: 'not found' }) : send(200, found);
    }
    const page = Number(url.searchParams.get('page') ?? 1);
    const own = all.filter(({ owner_id }) => owner_id === user);
    const pages = Math.ceil(own.length / pageSize);
    return send(200, { page, pages, items: own.slice((page - 1) * pageSize, page * pageSize) });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requested };
}

async function look(url: string, maxRequests = 1000) {
  const options = wireOptions(url, { identities, surveyAs: 'alice', limits: { maxRequests } });
  const more = { crawl: true, seeds: [], include: [], exclude: [], keys: [] };
  const { evidence, wire } = await gather({ ...options, ...more });
  close.push(() => wire.close());
  const value = <T>(fact: { ok: true; value: T } | { ok: false }): T => {
    if (!fact.ok) throw new Error('it was not gathered');
    return fact.value;
  };
  const access = accessOf({
    surface: value(evidence.surface),
    exchanges: value(evidence.exchanges),
    identities: value(evidence.identities),
    document: value(evidence.document),
  });
  return { access, wire };
}

const matrix = ({ rows }: Access): string[] =>
  rows.map(
    ({ operation, values, owner, readings }) =>
      `${[operation.key, ...values.map(({ value }) => value), owner === undefined ? '' : `of ${owner}`].filter((part) => part !== '').join(' ')}: ${[...readings.values()].map(({ result }) => result).join(' ')}`,
  );

describe('the reads as identities', () => {
  it('are those of each in all directions', async () => {
    const { url } = await service();
    expect(matrix((await look(url)).access)).toEqual([
      'GET /things0: read read refused',
      'GET /things0/{id} 101 of alice: read absent refused',
      'GET /things0/{id} 201 of bob: absent read refused',
      'GET /: read read read',
    ]);
  });

  it('show what others get', async () => {
    const { url } = await service({ isOpen: true });
    expect(matrix((await look(url)).access).slice(1, -1)).toEqual([
      'GET /things0/{id} 101 of alice: read read refused',
      'GET /things0/{id} 201 of bob: read read refused',
    ]);
  });

  it('follow the pages of lists', async () => {
    const { url, requested } = await service({ pageSize: 1 });
    await look(url);
    for (const user of [1, 2])
      for (const page of [2, 3]) expect(requested).toContain(`GET ${user} /things0?page=${page}`);
  });

  it('need no more than 400 requests for 50 operations, and say how many were merged', async () => {
    const { url, requested } = await service({ collections: 25, isOpen: true });
    const { access, wire } = await look(url);
    expect(access.rows.filter(({ owner }) => owner !== undefined)).toHaveLength(50);
    expect(requested.length).toBeLessThan(400);
    expect(requested.filter((line) => !/^(?:GET|HEAD|OPTIONS|TRACE) /.test(line))).toEqual([]);
    expect(wire.notes().find((note) => note.startsWith('Reads as'))).toMatch(
      /^Reads as 2 identities and without credentials: \d+ planned, \d+ equal to earlier ones, \d+ sent\.$/,
    );
  });

  it('keep to their share of the budget, and say what was left', async () => {
    const { url, requested } = await service({ collections: 25 });
    const { wire } = await look(url, 220);
    expect(requested.length).toBeLessThanOrEqual(220);
    expect(wire.notes().find((note) => note.startsWith('Reads as'))).toContain('were not sent');
  });
});
