import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A server of raw bytes on loopback: it decides itself what is on the wire. */
export interface RawServer {
  readonly port: number;
  readonly url: string;
  /** Request heads in the order of arrival. */
  readonly requests: readonly string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

export type Reply = (socket: Socket, head: string) => void;

/** `reply` is called for every complete request head. */
export async function rawServer(reply: Reply, host = '127.0.0.1'): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    let pending = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1');
      for (let at = pending.indexOf('\r\n\r\n'); at >= 0; at = pending.indexOf('\r\n\r\n')) {
        const head = pending.slice(0, at);
        pending = pending.slice(at + 4);
        requests.push(head);
        reply(socket, head);
      }
    });
  });
  const port = await listen(server, host);
  return {
    port,
    url: `http://${host}:${port}/`,
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** A whole response with its length. */
export function rawResponse(status: string, headers: readonly string[], body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status}\r\n${[...headers, `Content-Length: ${bytes.length}`].join('\r\n')}\r\n\r\n`,
      'latin1',
    ),
    bytes,
  ]);
}
