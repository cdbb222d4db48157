/** Responses that do not end, and servers of HTTP/2 alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp2Server, createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProbeResult } from '../../model/probe.ts';
import { type Variation, wireOptions } from '../testing/options.ts';
import { listen, type Reply, rawResponse, rawServer } from '../testing/raw-server.ts';
import { createWire } from './wire.ts';
import type { Wire } from './wire-options.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function wireTo(url: string, variation?: Variation): Wire {
  const wire = createWire(wireOptions(url, { limits: { timeoutMs: 20_000 }, ...variation }));
  cleanups.push(wire.close);
  return wire;
}

async function start(reply: Reply, variation?: Variation) {
  const server = await rawServer(reply);
  cleanups.push(server.close);
  return { server, wire: wireTo(server.url, variation) };
}

const received = (given: ProbeResult) => {
  const exchange = given.ok ? given.exchanges[0] : undefined;
  if (exchange === undefined) throw new Error(given.ok ? 'no exchange' : given.why);
  return exchange.response;
};
const head = (type: string): string => `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`;
const EVENTS = 'text/event-stream; charset=utf-8';

describe('a response that does not end', () => {
  it('is closed after its first event', async () => {
    const { wire, server } = await start(
      (socket) => void socket.write(`${head(EVENTS)}event: tick\ndata: {"n":1}\n\ndata:`),
    );
    expect(received(await wire.get(server.url))).toMatchObject({
      body: 'event: tick\ndata: {"n":1}\n\ndata:',
      truncated: true,
    });
  });

  it('is closed also where one event follows the other without a pause', async () => {
    const { wire, server } = await start((socket) => {
      socket.write(head(EVENTS));
      const sending = setInterval(() => socket.write('data: {"n":1}\n\n'), 5);
      socket.on('close', () => clearInterval(sending)).on('error', () => clearInterval(sending));
    });
    const { body, truncated } = received(await wire.get(server.url));
    expect([body.startsWith('data: {"n":1}\n\n'), truncated]).toEqual([true, true]);
    // Within the time of the request it would have been cut by that.
    expect(wire.notes().join()).toContain('endless stream');
  });

  it('is whole when the stream ends after its events', async () => {
    const { wire, server } = await start((socket) => {
      socket.write(`${head(EVENTS)}data: 1\n\n`);
      setTimeout(() => socket.end('data: 2\n\n'), 20);
    });
    expect(received(await wire.get(server.url))).toMatchObject({ body: 'data: 1\n\ndata: 2\n\n', truncated: false });
  });

  it('is closed when nothing comes, whatever its type', async () => {
    const { wire, server } = await start((socket) => void socket.write(`${head('application/json')}[{"n":1},`));
    expect(received(await wire.get(server.url))).toMatchObject({ body: '[{"n":1},', truncated: true });
    expect(wire.notes().join()).toContain('an endless stream');
  });

  it('is closed when only a heartbeat comes', async () => {
    const { wire, server } = await start((socket) => {
      socket.write(head('text/plain'));
      const timer = setInterval(() => socket.write(':\n'), 300);
      socket.on('close', () => clearInterval(timer));
    });
    expect(received(await wire.get(server.url)).truncated).toBe(true);
  });

  it('is waited for when it names its length', async () => {
    const { wire, server } = await start((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab');
      setTimeout(() => socket.write('cd'), 2800);
    });
    expect(received(await wire.get(server.url))).toMatchObject({ body: 'abcd', truncated: false });
  });

  it('and one that never begins is not waited for twice', async () => {
    const quick = { limits: { timeoutMs: 200 } };
    const { wire, server } = await start((socket, request) => {
      if (!request.startsWith('GET /poll')) socket.end(rawResponse('200 OK', [], 'here'));
    }, quick);
    expect((await wire.get(`${server.url}poll?a=1`)).ok).toBe(false);
    const second = await wire.get(`${server.url}poll?a=2`);
    expect(second).toMatchObject({ ok: false, why: expect.stringContaining('not requested again') });
    expect(received(await wire.get(`${server.url}other`)).body).toBe('here');
    expect(server.requests).toHaveLength(2);
  });
});

describe('a server of HTTP/2 alone', () => {
  it('is asked over plain connections', async () => {
    const server = createHttp2Server((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain', 'Set-Cookie': ['a=1', 'b=2'] });
      response.end(`${request.method} ${request.url} ${request.headers['x-a']}`);
    });
    const port = await listen(server);
    cleanups.push(() => server.close());
    const url = `http://127.0.0.1:${port}/`;
    const wire = wireTo(url);
    const response = received(await wire.get(`${url}x?y=1`, { headers: [['X-A', 'b']] }));
    expect(response).toMatchObject({ status: 200, httpVersion: '2', body: 'GET /x?y=1 b' });
    expect(response.headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value)).toEqual([
      'a=1',
      'b=2',
    ]);
    expect(received(await wire.get(url, { fresh: true })).body).toBe('GET / undefined');
  });

  it('is asked over TLS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openbrick-'));
    cleanups.push(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=openbrick.test'];
    execFileSync('openssl', [...make, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const secure = { key: readFileSync(key), cert: readFileSync(cert), allowHTTP1: false };
    const server = createSecureServer(secure, (_, response) => response.end('over two'));
    const url = `https://127.0.0.1:${await listen(server)}/`;
    cleanups.push(() => server.close());
    const trusting = wireTo(url, { insecure: true });
    expect(received(await trusting.get(url))).toMatchObject({ httpVersion: '2', body: 'over two' });
    expect(trusting.tls()?.protocol).toMatch(/^TLS/);
    expect((await wireTo(url).get(url)).ok).toBe(false);
  });
});
