import { afterEach, describe, expect, it } from 'vitest';
import type { Probe, ProbeResult } from '../../model/probe.ts';
import { type Variation, wireOptions } from '../testing/options.ts';
import { type RawServer, type Reply, rawResponse, rawServer } from '../testing/raw-server.ts';
import { createWire } from './wire.ts';
import type { Wire } from './wire-options.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(reply: Reply, variation?: Variation): Promise<{ server: RawServer; wire: Wire }> {
  const server = await rawServer(reply);
  const wire = createWire(wireOptions(server.url, variation));
  cleanups.push(server.close, wire.close);
  return { server, wire };
}

const hello: Reply = (socket) =>
  void socket.write(rawResponse('200 OK', ['Content-Type: text/plain', 'X-A: 1', 'x-a: 2'], 'hello'));
const request = (url: string, extra: Partial<Probe> = {}): Probe =>
  ({ kind: 'request', id: 'p', risk: 'read', request: { method: 'GET', url }, ...extra }) as Probe;
const only = (given: ProbeResult) => {
  if (!given.ok) throw new Error(given.why);
  const [exchange] = given.exchanges;
  if (exchange === undefined) throw new Error('no exchange');
  return exchange;
};
const left = (given: ProbeResult): string => (given.ok ? 'sent' : given.left);

describe('an exchange', () => {
  it('keeps header lines in order and case, and every repeat', async () => {
    const { server, wire } = await start(hello);
    const exchange = only(await wire.get(`${server.url}a?b=1#c`));
    expect(exchange).toMatchObject({ id: 'e1', origin: 'live', identity: 'anonymous' });
    expect(exchange.request.url).toBe(`${server.url}a?b=1`);
    expect(exchange.response.headers).toEqual([
      ['Content-Type', 'text/plain'],
      ['X-A', '1'],
      ['x-a', '2'],
      ['Content-Length', '5'],
    ]);
    expect(exchange.response).toMatchObject({ status: 200, body: 'hello', bodyBytes: 5, truncated: false });
  });

  it('gives out ids in the order of asking', async () => {
    const { server, wire } = await start(
      (socket, head) =>
        void setTimeout(() => socket.write(rawResponse('200 OK', [], 'x')), head.includes('/slow') ? 100 : 0),
    );
    const results = await Promise.all([
      wire.get(`${server.url}slow`),
      wire.get(`${server.url}b`),
      wire.get(`${server.url}c`),
    ]);
    expect(results.map((given) => only(given).id)).toEqual(['e1', 'e2', 'e3']);
  });

  it('sends equal reads once, and again where a connection of its own is asked for', async () => {
    const { server, wire } = await start(hello);
    const [a, b] = await Promise.all([wire.get(server.url), wire.get(`${server.url}#x`)]);
    expect(only(a)).toBe(only(b));
    await wire.send(request(server.url, { fresh: true }));
    await wire.get(server.url, { headers: [['origin', 'https://a.example']] });
    expect(server.requests).toHaveLength(3);
    expect(wire.stats()).toEqual({ sent: 3, failed: 0, budget: 500 });
  });
});

describe('credentials', () => {
  const secret = ['tok', 'en-', '0123456789'].join('');
  const credentials = [
    ['Authorization', `Bearer ${secret}`],
    ['Cookie', `session=${secret}c`],
  ] as const;

  it('are sent and stand in no exchange, not even where they are echoed', async () => {
    const echo: Reply = (socket, head) => void socket.write(rawResponse('200 OK', [`X-Echo: ${secret}`], head));
    const { server, wire } = await start(echo, { credentials });
    const exchange = only(await wire.get(server.url));
    expect(server.requests[0]).toContain(secret);
    expect(exchange.identity).toBe('given');
    expect(JSON.stringify(exchange)).not.toContain(secret);
    expect(exchange.request.headers).toContainEqual(['Authorization', '(removed)']);
  });

  it('shows no header that a check made of the credentials, in what was sent and in what came back', async () => {
    const { server, wire } = await start((socket, head) => void socket.write(rawResponse('200 OK', [], head)));
    const made = ['made', 'of', 'the', 'token', '4711'].join('-');
    const request = { method: 'GET', url: server.url, headers: [['Authorization', `Bearer ${made}`]] as const };
    const exchange = only(
      await wire.send({ kind: 'request', id: 'a', risk: 'read', request, anonymous: true, hides: ['Authorization'] }),
    );
    expect(exchange.response.body).toContain('(removed)');
    expect(JSON.stringify(exchange)).not.toContain(made);
  });

  it('do not go out with anonymous requests, and cookies not with bursts', async () => {
    const { server, wire } = await start(hello, { credentials });
    expect(only(await wire.get(server.url, { anonymous: true })).identity).toBe('anonymous');
    expect(server.requests[0]).not.toContain(secret);
    await wire.send({ kind: 'burst', id: 'b', risk: 'read', count: 2, request: { method: 'GET', url: server.url } });
    expect(server.requests[2]).not.toMatch(/cookie/i);
    expect(server.requests[2]).toMatch(/authorization/i);
  });
});

describe('probe shapes', () => {
  it('sends a burst on a connection each, at most 30', async () => {
    const { server, wire } = await start(hello);
    const given = await wire.send({
      kind: 'burst',
      id: 'b',
      risk: 'read',
      count: 99,
      request: { method: 'GET', url: server.url },
    });
    expect(given.ok && given.exchanges.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_, at) => `e${at + 1}`),
    );
    expect(server.connections()).toBe(30);
  });

  it('sends a pair as a, b, b, a', async () => {
    const { server, wire } = await start(hello);
    const at = (path: string) => ({ method: 'GET', url: server.url + path });
    const given = await wire.send({ kind: 'pair', id: 'p', risk: 'read', a: at('a'), b: at('b') });
    expect(given.ok && given.exchanges.map(({ request: { url } }) => url.slice(-1))).toEqual(['a', 'b', 'b', 'a']);
  });
});

describe('what is not sent', () => {
  it('stays on the site, also where the host is another spelling of this machine', async () => {
    const { server, wire } = await start(hello);
    const other = [
      'http://a.example/',
      `http://127.0.0.2:${server.port}/`,
      `http://[::ffff:127.0.0.1]:${server.port}/`,
      'http://127.0.0.1:1/',
      'file:///etc/passwd',
      'nonsense',
    ];
    for (const url of other) expect(left(await wire.send(request(url)))).toBe('scope');
    expect(server.requests).toHaveLength(0);
    expect(wire.leftOut().map(({ why }) => why)).toEqual(other.map(() => 'scope'));
  });

  it('sends no acting request without consent', async () => {
    const { server, wire } = await start(hello);
    expect(left(await wire.get(`${server.url}users/3/delete`))).toBe('consent');
    expect(
      left(await wire.send(request(server.url, { request: { method: 'POST', url: server.url } } as Partial<Probe>))),
    ).toBe('consent');
    expect(left(await wire.send(request(server.url, { risk: 'write' })))).toBe('consent');
    expect(server.requests).toHaveLength(0);
    expect(wire.leftOut().map(({ why }) => why)).toEqual(['acts', 'writes', 'writes']);
  });

  it('sends them with consent, TRACE and OPTIONS without', async () => {
    const { server, wire } = await start(hello, { allowWrites: true });
    expect(left(await wire.get(`${server.url}users/3/delete`))).toBe('sent');
    const reader = createWire(wireOptions(server.url));
    cleanups.push(reader.close);
    for (const method of ['TRACE', 'OPTIONS']) {
      expect(left(await reader.send(request('', { request: { method, url: server.url } } as Partial<Probe>)))).toBe(
        'sent',
      );
    }
  });

  it('stops at the budget', async () => {
    const { server, wire } = await start(hello, { limits: { maxRequests: 2 } });
    const given = await Promise.all(['a', 'b', 'c'].map((path) => wire.get(server.url + path)));
    expect(given.map(left)).toEqual(['sent', 'sent', 'budget']);
    expect(server.requests).toHaveLength(2);
    expect(wire.leftOut()[0]).toMatchObject({ why: 'budget', url: `${server.url}c` });
  });

  it('answers everything at once when the time is up or the scan is interrupted', async () => {
    const controller = new AbortController();
    const { server, wire } = await start(() => controller.abort(), {
      signal: controller.signal,
      limits: { timeoutMs: 60_000 },
    });
    expect((await Promise.all([wire.get(server.url), wire.get(`${server.url}b`)])).map(left)).toEqual(['time', 'time']);
    expect(left(await wire.get(`${server.url}c`))).toBe('time');

    const late = await start(() => undefined, { limits: { maxTimeMs: 50, timeoutMs: 60_000 } });
    expect(left(await late.wire.get(late.server.url))).toBe('time');
    expect(late.wire.ended()).toBe(true);
    expect(late.wire.stats().failed).toBe(0);
  });
});
