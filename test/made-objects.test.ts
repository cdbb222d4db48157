/** With the consent to writes, ownership is shown on objects that the scan makes; they are removed, and nothing of the users is touched. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fixedSession, type Identity } from '../src/model/identity.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

const close: (() => unknown)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

const USERS = ['alice', 'bob'];
const tokenOf = (name: string): string => `Bearer ${[name, 'token', '90210777'].join('-')}`;

interface Shop {
  /** Handlers forget the owner. */
  readonly isWeak?: boolean;
  /** The document and the server have a DELETE. */
  readonly removes?: boolean;
  /** Deleting is answered and does nothing. */
  readonly keeps?: boolean;
  /** The ID of what was made is in `Location` alone. */
  readonly isLocated?: boolean;
}

interface Note {
  readonly id: number;
  readonly owner: string;
  readonly text: string;
}

const guarded = { responses: { 200: { description: 'ok' } }, security: [{ token: [] }] };
const body = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', required: ['text'], properties } } },
});

function documentOf({ removes = true }: Shop): string {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
  const requestBody = body({ text: { type: 'string', example: 'a note of the scan' } });
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1' },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/notes': { get: guarded, post: { ...guarded, requestBody } },
      '/notes/{id}': {
        get: { ...guarded, parameters },
        put: { ...guarded, parameters, requestBody },
        ...(removes && { delete: { ...guarded, parameters } }),
      },
      '/notes/{id}/archive': { post: { ...guarded, parameters } },
    },
  });
}

const isOffered = (method: string, path: string, shop: Shop): boolean =>
  JSON.parse(documentOf(shop)).paths[path]?.[method.toLowerCase()] !== undefined;

/** Notes of the users, and a log of every change with the ID that it was made to. */
async function start(shop: Shop) {
  const { isWeak = false, keeps = false, isLocated = false } = shop;
  const mine: Note[] = USERS.map((owner, at) => ({ id: 11 + at, owner, text: `of ${owner}` }));
  let notes = [...mine];
  let next = 500;
  const changes: string[] = [];
  const server = createServer((request, response) => {
    const send = (status: number, value: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
    };
    const { method = 'GET', url = '/' } = request;
    const user = USERS.find((name) => request.headers.authorization === tokenOf(name));
    const [, first, id, further] = url.split('/');
    request.resume();
    if (first === 'openapi.json') return send(200, JSON.parse(documentOf(shop)));
    if (first !== 'notes') return send(404, { error: 'not found' });
    if (user === undefined) return send(401, { error: 'unauthorized' });
    const found = notes.find((note) => String(note.id) === id && (isWeak || note.owner === user));
    const path = `/${['notes', id && '{id}', further].filter(Boolean).join('/')}`;
    if (!isOffered(method, path, shop)) return send(405, { error: 'not allowed' });
    if (method !== 'GET') changes.push(`${method} ${url}`);
    if (id === undefined && method === 'POST') {
      const made = { id: next++, owner: user, text: 'a note of the scan' };
      notes.push(made);
      return isLocated ? send(201, { ok: true }, { location: `/notes/${made.id}` }) : send(201, made);
    }
    if (id === undefined)
      return send(
        200,
        notes.filter(({ owner }) => owner === user),
      );
    if (found === undefined) return send(404, { error: 'not found' });
    if (method === 'DELETE' && keeps) return send(409, { error: 'locked' });
    if (method === 'DELETE') notes = notes.filter((note) => note !== found);
    return send(200, further === undefined ? found : { archived: true });
  }).listen(0, '127.0.0.1');
  close.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, changes, mine, notes: () => notes };
}

const identities = USERS.map(
  (name): Identity => ({ name, groups: [], session: fixedSession([['Authorization', tokenOf(name)]]) }),
);

async function look(shop: Shop, allowWrites = true) {
  const app = await start(shop);
  const users = { identities, surveyAs: 'alice', credentials: identities[0]?.session.lines() ?? [] };
  const options = scanOptionsFor(app.url);
  const { report } = await scan({
    ...options,
    ...users,
    allowWrites,
    limits: { ...options.limits, maxRequests: 1250 },
  });
  const made = report.notes.filter((note) => note.includes('--allow-writes, and'));
  const crossings = report.findings.filter(({ check }) => check === 'object-of-another');
  return { ...app, made, crossings };
}

describe('objects that a scan makes', () => {
  it('show who reads what is not theirs, and are gone afterwards; those of the users are as they were', async () => {
    const { crossings, made, notes, mine, changes } = await look({ isWeak: true });
    expect(crossings.map(({ location }) => location.path)).toEqual(['/notes/{id}']);
    expect(notes()).toEqual(mine);
    expect(made).toEqual([
      expect.stringMatching(/^The scan made \d+ objects with --allow-writes, and removed all of them\.$/),
    ]);
    expect(changes.filter((line) => /\/notes\/1[12]\b/.test(line))).toEqual([]);
  });

  it('show nothing where the owner is checked', async () => {
    const { crossings, notes, mine } = await look({});
    expect(crossings).toEqual([]);
    expect(notes()).toEqual(mine);
  });

  it('are known by their Location, too', async () => {
    const { notes, mine } = await look({ isLocated: true });
    expect(notes()).toEqual(mine);
  });

  it('are named where they cannot be removed', async () => {
    for (const shop of [{ removes: false }, { keeps: true }]) {
      const { made, notes, mine } = await look(shop);
      const left = notes()
        .slice(mine.length)
        .map(({ id }) => id);
      expect(left.length).toBeGreaterThan(0);
      expect(made).toHaveLength(1);
      for (const id of left) expect(made[0]).toContain(`\`${id}\` of \`POST /notes\``);
    }
  });

  it('are not made without the consent to writes', async () => {
    const { changes, made } = await look({ isWeak: true }, false);
    expect(changes).toEqual([]);
    expect(made).toEqual([]);
  });
});
