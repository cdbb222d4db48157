import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The smallest API that can be scanned. */
export interface TinyTarget {
  readonly url: string;
  close(): void;
}

/** Listens on a port of loopback. Every response takes `delayMs`. */
export async function startTarget(delayMs = 0): Promise<TinyTarget> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    setTimeout(() => response.end('{"ok":true}'), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
