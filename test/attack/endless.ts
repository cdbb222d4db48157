/** Servers that never finish: raw bytes on loopback, one way each. */
import { createServer, type Socket } from 'node:net';
import type { Case } from './case.ts';

type Reply = (socket: Socket) => void;

/** Writes the text again and again until the other side closes. */
const forever =
  (head: string, piece: string, everyMs: number): Reply =>
  (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.once('close', () => clearInterval(timer));
  };

const ok = 'HTTP/1.1 200 OK\r\n';
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const ways: Readonly<Record<string, Reply>> = {
  'says nothing': () => undefined,
  'a header, one letter at a time': forever(ok, 'x', 100),
  'headers without end': forever(ok, 'X-A: b\r\n'.repeat(1000), 1),
  'a body, one byte at a time': forever(`${ok}Content-Length: 1000000\r\n\r\n`, 'x', 100),
  'chunks without end': forever(chunked, `ffff\r\n${'x'.repeat(0xffff)}\r\n`, 1),
  'empty events without end': forever(`${ok}Content-Type: text/event-stream\r\n\r\n`, ': beat\n\n', 20),
  'chunk extensions without end': forever(`${chunked}1;`, 'x'.repeat(10_000), 1),
  'trailers without end': forever(`${chunked}0\r\n`, 'X-A: b\r\n', 1),
  'interim responses without end': forever('', 'HTTP/1.1 103 Early Hints\r\n\r\n', 1),
  'a status line of 1 MB': (socket) => void socket.write(`HTTP/1.1 200 ${'x'.repeat(1_000_000)}\r\n\r\n`),
  'bytes that are no HTTP': (socket) => void socket.write(Buffer.alloc(100_000, 0xff)),
  'a length and chunks': (socket) =>
    void socket.end(`${ok}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`),
  'closes after a part of the body': (socket) => void socket.end(`${ok}Content-Length: 100\r\n\r\npart`),
  'a redirect to itself': (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n'),
  'wait for 99,999,999 s': (socket) =>
    void socket.end('HTTP/1.1 429 Slow\r\nRetry-After: 99999999\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
};

/** `common` are the limits of each scan, `within` the time in which it must end. */
export const endless = (common: readonly string[], within: { readonly limitMs: number }): Case[] =>
  Object.entries(ways).map(
    ([name, reply]): Case => ({
      name: `a server: ${name}`,
      holds: 'the scan ends within its time and 2 s, in the memory bound',
      async run(room) {
        const sockets = new Set<Socket>();
        const server = createServer((socket) => {
          sockets.add(socket);
          socket.on('error', () => undefined);
          socket.once('data', () => reply(socket));
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = server.address();
        const port = typeof address === 'object' && address !== null ? address.port : 0;
        const { code } = await room.run(['scan', `http://127.0.0.1:${port}`, ...common, '--timeout', '2s'], within);
        for (const socket of sockets) socket.destroy();
        server.close();
        return [0, 1, 3].includes(code ?? -1) ? [] : [`exit code ${code}`];
      },
    }),
  );
