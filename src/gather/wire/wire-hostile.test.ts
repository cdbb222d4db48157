import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProbeResult } from '../../model/probe.ts';
import { type Variation, wireOptions } from '../testing/options.ts';
import { listen, type RawServer, type Reply, rawResponse, rawServer } from '../testing/raw-server.ts';
import { createWire } from './wire.ts';
import type { Wire } from './wire-options.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(reply: Reply, variation?: Variation): Promise<{ server: RawServer; wire: Wire }> {
  const server = await rawServer(reply);
  const wire = wireTo(server.url, variation);
  cleanups.push(server.close);
  return { server, wire };
}

function wireTo(url: string, variation?: Variation): Wire {
  const wire = createWire(wireOptions(url, variation));
  cleanups.push(wire.close);
  return wire;
}

const why = (given: ProbeResult): string => (given.ok ? 'sent' : `${given.left}: ${given.why}`);
const received = (given: ProbeResult) => {
  if (!given.ok) throw new Error(given.why);
  const [exchange] = given.exchanges;
  if (exchange === undefined) throw new Error('no exchange');
  return exchange.response;
};
const QUICK = { limits: { timeoutMs: 300 } };

describe('a server that cannot be asked', () => {
  it('refuses the connection', async () => {
    const server = createTcpServer();
    const port = await listen(server);
    server.close();
    const wire = wireTo(`http://127.0.0.1:${port}/`);
    expect(why(await wire.get(`http://127.0.0.1:${port}/`))).toMatch(/^failed: connection refused/);
    expect(wire.stats()).toMatchObject({ sent: 1, failed: 1 });
    expect(wire.notes()).toHaveLength(1);
  });

  it('has a name that nobody knows', async () => {
    const wire = wireTo('http://openbrick-nobody.invalid/');
    expect(why(await wire.get('http://openbrick-nobody.invalid/'))).toMatch(/^failed: the host name/);
    expect(await wire.reach()).toBeUndefined();
  });

  it('does not speak HTTP', async () => {
    const { server, wire } = await start((socket) => void socket.write('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(why(await wire.get(server.url))).toBe('failed: the response is not HTTP');
  });

  it.each([
    ['a folded header', 'HTTP/1.1 200 OK\r\nX-A: a\r\n b\r\nContent-Length: 1\r\n\r\nx'],
    ['a NUL in a header', 'HTTP/1.1 200 OK\r\nX-A: a\0b\r\nContent-Length: 1\r\n\r\nx'],
    ['a space in a name', 'HTTP/1.1 200 OK\r\nX A: b\r\nContent-Length: 1\r\n\r\nx'],
  ])('breaks the grammar: %s', async (_, bytes) => {
    const { server, wire } = await start((socket) => void socket.write(bytes));
    expect(why(await wire.get(server.url))).toMatch(/^failed: the response is not valid HTTP\/1\.1 \([\w -]+\)$/);
  });

  it('does not speak TLS where https is asked', async () => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    const port = await listen(server);
    cleanups.push(() => server.close());
    const url = `https://127.0.0.1:${port}/`;
    expect(why(await wireTo(url, QUICK).get(url))).toMatch(/^failed: (?:TLS failed|the connection was reset)/);
  });

  it('never answers, and answers the others meanwhile', async () => {
    const { server, wire } = await start((socket, head) => {
      if (!head.startsWith('GET /hang')) socket.write(rawResponse('200 OK', [], 'x'));
    }, QUICK);
    const [hang, other] = await Promise.all([wire.get(`${server.url}hang`), wire.get(`${server.url}b`)]);
    expect(why(hang)).toBe('failed: no complete response within the time limit');
    expect(why(other)).toBe('sent');
  });
});

describe('a server that breaks off', () => {
  it('before its answer: a read is tried once more, and counted', async () => {
    let sent = 0;
    const { server, wire } = await start((socket) => {
      sent += 1;
      if (sent === 1) socket.resetAndDestroy();
      else socket.write(rawResponse('200 OK', [], 'x'));
    });
    expect(why(await wire.get(server.url))).toBe('sent');
    expect(wire.stats().sent).toBe(2);
  });

  it('every time: no third try; a write is not tried again', async () => {
    const { server, wire } = await start((socket) => void socket.resetAndDestroy(), { allowWrites: true });
    // HTTP/2 is tried too, once.
    const requested = () => server.requests.filter((head) => /^(?:GET|POST) /.test(head));
    expect(why(await wire.get(server.url))).toMatch(/^failed: the (?:connection was reset|server closed)/);
    expect(requested()).toHaveLength(2);
    await wire.send({ kind: 'request', id: 'w', risk: 'write', request: { method: 'POST', url: server.url } });
    expect(requested()).toHaveLength(3);
  });

  it('in the middle of a body', async () => {
    const { server, wire } = await start((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', () =>
        setTimeout(() => socket.resetAndDestroy(), 20),
      );
    });
    expect(why(await wire.get(server.url))).toMatch(/^failed: the (?:connection was reset|server closed)/);
  });
});

describe('a server without measure', () => {
  it('sends a body without end: it is cut at the limit', async () => {
    const block = Buffer.alloc(64 * 1024, 'a');
    const { server, wire } = await start((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n');
      const more = (): void => {
        while (!socket.destroyed && socket.write(block));
      };
      socket.on('drain', more);
      more();
    });
    expect(received(await wire.get(server.url))).toMatchObject({ truncated: true, bodyBytes: 2 * 1024 * 1024 });
    expect(wire.notes().join()).toContain('exceeds the size limit');
  });

  it('sends a body that is 100 times what was sent, and more', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));
    const brotli = brotliCompressSync(Buffer.alloc(40 * 1024 * 1024));
    const { server, wire } = await start((socket, head) => {
      const coding = head.startsWith('GET /br') ? 'br' : 'gzip';
      const body = coding === 'br' ? brotli : bomb;
      socket.write(rawResponse('200 OK', ['Content-Type: text/plain', `Content-Encoding: ${coding}`], body));
    });
    for (const path of ['gzip', 'br']) {
      expect(received(await wire.get(server.url + path))).toMatchObject({
        truncated: true,
        bodyBytes: 2 * 1024 * 1024,
      });
    }
  });

  it('sends 10,000 Set-Cookie lines: refused past 256 KiB, read below', async () => {
    const cookies = (n: number): string[] =>
      Array.from({ length: n }, (_, at) => `Set-Cookie: c${at}=0123456789; Path=/; HttpOnly`);
    const { server, wire } = await start((socket, head) => {
      socket.write(rawResponse('200 OK', cookies(head.startsWith('GET /many') ? 10_000 : 3_000), 'x'));
    });
    expect(why(await wire.get(`${server.url}many`))).toBe('failed: the response headers are larger than 256 KiB');
    expect(received(await wire.get(`${server.url}some`)).headers).toHaveLength(3_001);
  });

  it('sends 200 KB of one header, and headers without end', async () => {
    const { server, wire } = await start((socket, head) => {
      if (head.startsWith('GET /one'))
        return void socket.write(rawResponse('200 OK', [`X-Long: ${'a'.repeat(200_000)}`], 'x'));
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = (): void => {
        while (!socket.destroyed && socket.write('X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'));
      };
      socket.on('drain', more);
      more();
    });
    expect(received(await wire.get(`${server.url}one`)).headers[0]?.[1]).toHaveLength(200_000);
    expect(why(await wire.get(`${server.url}flood`))).toBe('failed: the response headers are larger than 256 KiB');
  });

  it('drips: a head that never ends fails, a body that never ends is cut', async () => {
    const { server, wire } = await start((socket, head) => {
      if (head.startsWith('GET /body')) socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n');
      const timer = setInterval(() => socket.write(head.startsWith('GET /body') ? 'd' : 'H'), 20);
      socket.on('close', () => clearInterval(timer));
    }, QUICK);
    expect(why(await wire.get(`${server.url}head`))).toMatch(/^failed: /);
    const body = received(await wire.get(`${server.url}body`));
    expect(body).toMatchObject({ status: 200, truncated: true });
    expect(body.body).toMatch(/^d+$/);
    expect(wire.notes().join()).toContain('did not end within the time limit');
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['invalid UTF-8', ['Content-Type: text/plain; charset=utf-8'], [0x61, 0xff, 0xfe, 0x62], 'a\ufffd\ufffdb'],
    ['a declared charset', ['Content-Type: text/plain; charset=iso-8859-1'], [0x61, 0xe9], 'aé'],
    ['an unknown charset', ['Content-Type: text/plain; charset=nonsense'], [0x61, 0xc3, 0xa9], 'aé'],
    ['a byte order mark', ['Content-Type: text/plain'], [0xff, 0xfe, 0x61, 0x00], 'a'],
    ['a picture', ['Content-Type: image/png'], [0x89, 0x50, 0xff], '\u0089Pÿ'],
    ['no type, no UTF-8', [], [0x61, 0xff], 'aÿ'],
    ['no type, UTF-8', [], [0xc3, 0xa9], 'é'],
    [
      'a declaration in HTML',
      ['Content-Type: text/html'],
      [...Buffer.from('<meta charset="latin1">'), 0xe9],
      '<meta charset="latin1">é',
    ],
    [
      'a coding that is a lie',
      ['Content-Type: text/plain', 'Content-Encoding: gzip'],
      [...Buffer.from('plain')],
      'plain',
    ],
    [
      'a coding nobody knows',
      ['Content-Type: text/plain', 'Content-Encoding: x-new'],
      [...Buffer.from('plain')],
      'plain',
    ],
  ])('%s', async (_, headers, bytes, text) => {
    const { server, wire } = await start(
      (socket) => void socket.write(rawResponse('200 OK', headers, Uint8Array.from(bytes))),
    );
    expect(received(await wire.get(server.url)).body).toBe(text);
  });

  it('keeps header bytes as Latin-1', async () => {
    const { server, wire } = await start(
      (socket) =>
        void socket.write(Buffer.from('HTTP/1.1 200 OK\r\nX-A: caf\xe9\r\nContent-Length: 0\r\n\r\n', 'latin1')),
    );
    expect(received(await wire.get(server.url)).headers[0]).toEqual(['X-A', 'café']);
  });
});

describe('the pace', () => {
  it('is lowered where the server asks for it, and the note says so', async () => {
    const { server, wire } = await start(
      (socket) => void socket.write(rawResponse('429 Too Many Requests', ['Retry-After: 0'], 'x')),
    );
    expect(received(await wire.get(server.url)).status).toBe(429);
    expect(wire.notes()).toEqual([`\`GET ${server.url}\`: returned 429, so the request rate was lowered.`]);
  });
});

describe('TLS', () => {
  const tlsServer = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openbrick-'));
    cleanups.push(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=openbrick.test'];
    execFileSync('openssl', [...make, '-addext', 'subjectAltName=DNS:openbrick.test', '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    const server = createTlsServer(
      { key: readFileSync(key), cert: readFileSync(cert), minVersion: 'TLSv1.2' },
      (socket) => {
        socket.on('error', () => undefined);
        socket.on('data', () => socket.write(rawResponse('200 OK', [], 'x')));
      },
    );
    server.on('tlsClientError', () => undefined);
    const port = await listen(server);
    cleanups.push(() => server.close());
    return { port, url: `https://127.0.0.1:${port}/` };
  };

  it('does not go on with a certificate that is not trusted, notes its facts, and goes on with --insecure', async () => {
    const { url } = await tlsServer();
    const careful = wireTo(url);
    expect(why(await careful.get(url))).toBe(
      'failed: the certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); --insecure scans it anyway',
    );
    expect(careful.tls()).toMatchObject({
      authorized: false,
      authorizationError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      certificate: { subject: 'CN=openbrick.test', altNames: ['openbrick.test'] },
    });
    const insecure = wireTo(url, { insecure: true });
    expect(why(await insecure.get(url))).toBe('sent');
    expect(insecure.tls()?.protocol).toBe('TLSv1.3');
  });

  it('says whether an old version is accepted', async () => {
    const { port, url } = await tlsServer();
    const wire = wireTo(url);
    const probe = { kind: 'handshake', id: 'h', risk: 'read', host: '127.0.0.1', port, version: 'TLSv1.1' } as const;
    expect(await wire.send(probe)).toEqual({ ok: true, exchanges: [], accepted: false });
    expect(why(await wire.send({ ...probe, host: 'a.example' }))).toMatch(/^scope/);
    const server = createTcpServer();
    const gone = await listen(server);
    server.close();
    const other = wireTo(`https://127.0.0.1:${gone}/`);
    expect(why(await other.send({ ...probe, port: gone }))).toMatch(/^failed: connection refused/);
  });
});
