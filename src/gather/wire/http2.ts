import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from 'node:http2';
import type { Socket } from 'node:net';
import type { HeaderLine } from '../../parse/header-lines.ts';
import type { Connector } from './connector.ts';
import { bareHost } from './connector.ts';
import type { Head, Outgoing, Send } from './messages.ts';

/** HTTP/2: over TLS with ALPN, and over plain connections with prior knowledge (RFC 9113 3.3). */
export interface Http2 {
  readonly send: Send;
  close(): void;
}

/** One session for each origin, and one of its own for a request that needs a fresh connection. */
export function createHttp2({ connector }: { readonly connector: Connector }): Http2 {
  const sessions = new Map<string, Promise<ClientHttp2Session>>();
  const open = new Set<ClientHttp2Session>();

  async function start({ url }: Outgoing): Promise<ClientHttp2Session> {
    const socket = await socketTo(url, connector);
    const session = connect(url.origin, { createConnection: () => socket, settings: { enablePush: false } });
    open.add(session);
    // What fails is recognised by the streams; a session that is not used may end in any way.
    session.on('error', () => undefined);
    session.once('close', () => open.delete(session));
    return session;
  }

  function shared(outgoing: Outgoing): Promise<ClientHttp2Session> {
    const { origin } = outgoing.url;
    const known = sessions.get(origin) ?? start(outgoing);
    sessions.set(origin, known);
    const forget = (): void => void (sessions.get(origin) === known && sessions.delete(origin));
    known.then((session) => session.once('close', forget).once('goaway', forget), forget);
    return known;
  }

  return {
    async send(outgoing, signal) {
      const session = await (outgoing.fresh ? start(outgoing) : shared(outgoing));
      const stream = session.request(headersOf(outgoing), { signal, endStream: outgoing.body === undefined });
      if (outgoing.fresh) stream.once('close', () => session.close());
      if (outgoing.body !== undefined) stream.end(outgoing.body);
      return await headOf(stream);
    },
    close() {
      for (const session of open) session.destroy();
    },
  };
}

/** A socket to an address that the connector allows; over TLS the peer must have chosen HTTP/2. */
function socketTo(url: URL, { connectHttp2 }: Connector): Promise<Socket> {
  const hostname = bareHost(url.hostname);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return new Promise((resolve, reject) => {
    connectHttp2({ hostname, host: url.host, protocol: url.protocol, port }, (...[error, socket]) => {
      if (error !== null) return reject(error);
      if (url.protocol === 'https:' && 'alpnProtocol' in socket && socket.alpnProtocol !== 'h2') {
        socket.destroy();
        return reject(new Error('the server did not choose HTTP/2'));
      }
      resolve(socket);
    });
  });
}

/** Of HTTP/1.1 alone (RFC 9113 8.2.2). */
const CONNECTION_HEADERS = new Set([
  'connection',
  'host',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
]);

function headersOf({ method, url, headers }: Outgoing): Record<string, string | string[]> {
  const made: Record<string, string | string[]> = {
    [constants.HTTP2_HEADER_METHOD]: method,
    [constants.HTTP2_HEADER_PATH]: url.pathname + url.search,
    [constants.HTTP2_HEADER_SCHEME]: url.protocol.slice(0, -1),
    [constants.HTTP2_HEADER_AUTHORITY]: headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? url.host,
  };
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (CONNECTION_HEADERS.has(key)) continue;
    const known = made[key];
    made[key] = known === undefined ? value : [known, value].flat();
  }
  return made;
}

/** Resolves when the head is there; fails when the stream ends before. */
function headOf(stream: ClientHttp2Stream): Promise<Head> {
  return new Promise((resolve, reject) => {
    stream.on('error', reject);
    stream.once('close', () => reject(new Error('the stream ended without a response')));
    stream.once('response', (headers, _flags, ...more: unknown[]) => {
      const lines = linesOf(more[0], headers);
      resolve({ status: Number(headers[':status'] ?? 0), headers: lines, body: stream, httpVersion: '2' });
    });
  });
}

/** Node hands over the lines as they came beside the object that it makes of them; its types do not know. */
function linesOf(raw: unknown, headers: object): HeaderLine[] {
  const flat: unknown[] = Array.isArray(raw) ? raw : Object.entries(headers).flat();
  const lines: HeaderLine[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const name = String(flat[at]);
    if (!name.startsWith(':')) lines.push([name, String(flat[at + 1])]);
  }
  return lines;
}
