import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { CALLBACK, type Probe } from '../../model/probe.ts';
import { type Variation, wireOptions } from '../testing/options.ts';
import { createWire } from './wire.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A wire to a server that responds by the number of the request, from 1. */
async function start(
  respond: (request: IncomingMessage, response: ServerResponse, n: number) => void,
  variation: Variation = {},
) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    respond(request, response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const wire = createWire(wireOptions(url, variation));
  open.push(
    () => server.close(),
    () => wire.close(),
  );
  return { url, wire, seen };
}

const limitedAfter = (most: number) => (_: IncomingMessage, response: ServerResponse, n: number) =>
  response.writeHead(n > most ? 429 : 200).end('{}');

describe('a probe for a limit', () => {
  const limit = (url: string, id = 'limit'): Probe => ({
    kind: 'limit',
    id,
    risk: 'read',
    request: { method: 'GET', url },
    count: 30,
    whenMet: [{ method: 'GET', url, headers: [['X-Forwarded-For', '203.0.113.17']] }],
  });

  it('ends with the limit, and what is sent then', async () => {
    const { url, wire, seen } = await start(limitedAfter(5));
    const result = await wire.send(limit(url));
    expect(result.ok && result.exchanges.map(({ response }) => response.status)).toEqual([
      200, 200, 200, 200, 200, 429, 429,
    ]);
    expect(seen.map(({ headers }) => headers['x-forwarded-for'] ?? '')).toEqual([
      '',
      '',
      '',
      '',
      '',
      '',
      '203.0.113.17',
    ]);
    expect(wire.notes()).toEqual([]);
  });

  it('is never more than 30 requests, however many are asked for', async () => {
    const endless = await start(limitedAfter(1000));
    await endless.wire.send({ ...limit(endless.url), count: 500 } as Probe);
    expect(endless.seen).toHaveLength(30);
    const late = await start(limitedAfter(29));
    await late.wire.send(limit(late.url));
    expect(late.seen).toHaveLength(30);
  });

  it('is sent once for several checks', async () => {
    const { url, wire, seen } = await start(limitedAfter(3));
    await Promise.all([wire.send(limit(url, 'one')), wire.send(limit(url, 'other'))]);
    expect(seen).toHaveLength(5);
  });
});

describe('a probe with an address to fetch', () => {
  const probe = (url: string): Probe => ({
    kind: 'callback',
    id: 'c',
    risk: 'read',
    request: { method: 'GET', url: `${url}preview?url=${CALLBACK}` },
  });
  const wanted = ({ url = '' }: IncomingMessage): string => new URL(url, 'http://a').searchParams.get('url') ?? '';

  it('knows that the server fetched it', async () => {
    const { url, wire } = await start(async (request, response) => {
      response.end(await (await fetch(wanted(request))).text());
    });
    const result = await wire.send(probe(url));
    expect(result).toMatchObject({ ok: true, callback: { fetched: true } });
    expect(result.ok && result.exchanges[0]?.response.body).toMatch(/^openbrick-fetched-ob-[0-9a-f]{12}$/);
  });

  it('knows that the server did not', async () => {
    const { url, wire, seen } = await start((_, response) => void response.end('{}'));
    expect(await wire.send(probe(url))).toMatchObject({ ok: true, callback: { fetched: false } });
    expect(seen.map(wanted).join()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ob-[0-9a-f]{12}$/);
  });

  it('has the address of the user where there is one, and knows nothing of it', async () => {
    const { url, wire, seen } = await start((_, response) => void response.end('{}'), {
      callback: new URL('https://me.example/hook/'),
    });
    const result = await wire.send(probe(url));
    const [sent = ''] = seen.map(wanted);
    expect(sent).toMatch(/^https:\/\/me\.example\/hook\/ob-[0-9a-f]{12}$/);
    expect(result.ok && result.callback).toEqual({ url: sent });
  });
});

describe('a method override', () => {
  const probe = (url: string, more: object = {}): Probe => ({
    kind: 'request',
    id: 'o',
    risk: 'write',
    request: { method: 'POST', url, headers: [['X-HTTP-Method-Override', 'GET']] },
    ...more,
  });

  it('is sent only where writes are allowed, by a probe that is about it', async () => {
    const without = await start((_, response) => void response.end('{}'));
    expect(await without.wire.send(probe(without.url, { overridesMethod: true }))).toMatchObject({ left: 'consent' });
    const allowed = await start((_, response) => void response.end('{}'), { allowWrites: true });
    expect(await allowed.wire.send(probe(allowed.url))).toMatchObject({ left: 'consent' });
    expect(await allowed.wire.send(probe(allowed.url, { overridesMethod: true }))).toMatchObject({ ok: true });
    expect([without.seen.length, allowed.seen.length]).toEqual([0, 1]);
  });
});
