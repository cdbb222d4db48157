import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../model/exchange.ts';
import { fixedSession, type Identity, type Session } from '../../model/identity.ts';
import type { Probe } from '../../model/probe.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { wireOptions } from '../testing/options.ts';
import { createWire } from './wire.ts';
import type { WireOptions } from './wire-options.ts';

const [ALICE, BOB] = [['alice', 'token', '111111'].join('-'), ['bob', 'token', '222222'].join('-')];
const identity = (name: string, session: Session): Identity => ({ name, groups: [], session });
const bearer = (token: string): readonly HeaderLine[] => [['Authorization', `Bearer ${token}`]];
const two: readonly Identity[] = [
  identity('alice', fixedSession(bearer(ALICE))),
  identity('bob', fixedSession(bearer(BOB))),
];

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function lab(
  received: (request: IncomingMessage) => { status?: number; body: string },
  options: Partial<WireOptions>,
) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization ?? 'none');
    const { status = 200, body } = received(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const wire = createWire(wireOptions(url, options));
  open.push(
    () => void server.close(),
    () => wire.close(),
  );
  const get = async (more: Partial<Probe> = {}): Promise<Exchange | undefined> => {
    const request = { method: 'GET', url: `${url}me` };
    const responding = await wire.send({ kind: 'request', id: 'a', risk: 'read', request, ...more } as Probe);
    return responding.ok ? responding.exchanges[0] : undefined;
  };
  return { wire, get, seen, url };
}

describe('requests as an identity', () => {
  it('carry its credentials alone and its name', async () => {
    const { get, seen } = await lab(() => ({ body: '{}' }), { identities: two, surveyAs: 'alice' });
    const responses = [await get(), await get({ as: 'bob' }), await get({ anonymous: true })];
    expect(responses.map((each) => each?.identity)).toEqual(['alice', 'bob', 'anonymous']);
    expect(seen).toEqual([`Bearer ${ALICE}`, `Bearer ${BOB}`, 'none']);
  });

  it('are the given user where credentials were given', async () => {
    const { get } = await lab(() => ({ body: '{}' }), { identities: two, credentials: bearer('given-token-3') });
    expect([(await get())?.identity, (await get({ as: 'alice' }))?.identity]).toEqual(['given', 'alice']);
  });

  it('are merged where they are equal in all that the server sees', async () => {
    const { get, seen } = await lab(() => ({ body: '{}' }), { identities: two, surveyAs: 'alice' });
    await Promise.all([get(), get({ as: 'alice' }), get({ as: 'bob' }), get({ as: 'bob' }), get({ anonymous: true })]);
    await get({ anonymous: true, as: 'bob' });
    expect(seen).toHaveLength(3);
  });

  it('never contain the credentials of any of them', async () => {
    const { get } = await lab(() => ({ body: JSON.stringify([ALICE, BOB, Buffer.from(BOB).toString('base64')]) }), {
      identities: two,
      surveyAs: 'alice',
    });
    for (const as of ['alice', 'bob']) {
      const text = JSON.stringify(await get({ as }));
      for (const secret of [ALICE, BOB, Buffer.from(BOB).toString('base64')]) expect(text).not.toContain(secret);
    }
  });

  it('are not sent for a name that there is not', async () => {
    const { get, seen, wire } = await lab(() => ({ body: '{}' }), { identities: two });
    expect(await get({ as: 'carol' })).toBeUndefined();
    expect(seen).toEqual([]);
    expect(wire.leftOut()[0]?.detail).toBe('there is no identity of that name');
  });

  it('are decided on more strictly than those of nobody', async () => {
    const { wire, seen, url } = await lab(() => ({ body: '{}' }), { identities: two });
    const result = await wire.get(`${url}archive`, { as: 'alice' });
    expect(result.ok).toBe(false);
    expect(seen).toEqual([]);
  });
});

describe('a session that ends while the scan runs', () => {
  const NEW = ['renewed', 'token', '333333'].join('-');
  function renewing() {
    let lines = bearer(ALICE);
    let sent = 0;
    const renew = async ({ response }: Exchange): Promise<boolean> => {
      sent += 1;
      if (response.status !== 401) return false;
      lines = bearer(NEW);
      return true;
    };
    return { identities: [identity('alice', { lines: () => lines, renew })], requested: () => sent };
  }

  it('is renewed, and the request sent once more', async () => {
    const { identities, requested } = renewing();
    const body = JSON.stringify({ old: ALICE, now: NEW });
    const { get, seen } = await lab(
      ({ headers }) => (headers.authorization?.includes(NEW) ? { body } : { status: 401, body: '{}' }),
      { identities, surveyAs: 'alice' },
    );
    const exchange = await get();
    expect([exchange?.response.status, exchange?.response.body]).toEqual([
      200,
      '{"old":"(removed)","now":"(removed)"}',
    ]);
    expect([await get(), seen.length, requested()]).toEqual([exchange, 2, 1]);
  });

  it('is not asked about for requests without its credentials', async () => {
    const { identities, requested } = renewing();
    const { get } = await lab(() => ({ status: 401, body: '{}' }), { identities, surveyAs: 'alice' });
    expect((await get({ anonymous: true }))?.response.status).toBe(401);
    expect(requested()).toBe(0);
  });

  it('is sent a second time at most', async () => {
    const { identities } = renewing();
    const { get, seen } = await lab(() => ({ status: 401, body: '{}' }), { identities, surveyAs: 'alice' });
    expect((await get())?.response.status).toBe(401);
    expect(seen).toEqual([`Bearer ${ALICE}`, `Bearer ${NEW}`]);
  });
});

describe('a session that the server renews', () => {
  /** Each user has one valid session; every third request replaces it, and the old one is refused. */
  async function rotating() {
    const names = ['alice', 'bob'];
    const valid = new Map(names.map((name) => [name, `${name}-session-0`]));
    const uses = new Map<string, number>();
    const server = createServer((request, response) => {
      const name = names.find((each) => request.headers.cookie === `sid=${valid.get(each)}; lang=en`);
      if (name === undefined) return response.writeHead(401).end('{}');
      const count = (uses.get(name) ?? 0) + 1;
      uses.set(name, count);
      if (count % 3 === 0) {
        valid.set(name, `${name}-session-${count}`);
        response.setHeader('set-cookie', `sid=${valid.get(name)}; Path=/; HttpOnly`);
      }
      setTimeout(() => response.writeHead(200).end(JSON.stringify({ name, sid: request.headers.cookie })), 5);
      return response;
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const cookie = (name: string): Session => fixedSession([['Cookie', `sid=${name}-session-0; lang=en`]]);
    const identities = names.map((name) => identity(name, cookie(name)));
    const wire = createWire(wireOptions(url, { identities, surveyAs: 'alice' }));
    open.push(
      () => void server.close(),
      () => wire.close(),
    );
    const get = async (at: number, as: string): Promise<Exchange | undefined> => {
      const request = { method: 'GET', url: `${url}${at}` };
      const responding = await wire.send({ kind: 'request', id: `${at}`, risk: 'read', request, as });
      return responding.ok ? responding.exchanges[0] : undefined;
    };
    return { get };
  }

  it('is used by that identity alone, also by requests that were under way', async () => {
    const { get } = await rotating();
    const reads = Array.from({ length: 20 }, (_, at) => [get(at, 'alice'), get(at, 'bob')]).flat();
    const seen = await Promise.all(reads);
    expect(seen.map((each) => each?.response.status)).toEqual(Array.from({ length: 40 }, () => 200));
    const owners = seen.map((each) => JSON.parse(each?.response.body ?? '{}').name);
    expect(owners).toEqual(Array.from({ length: 20 }, () => ['alice', 'bob']).flat());
    const texts = seen.map((each) => JSON.stringify([each?.request, each?.response.body]));
    expect(texts.filter((text) => text.includes('-session-'))).toEqual([]);
  });
});
