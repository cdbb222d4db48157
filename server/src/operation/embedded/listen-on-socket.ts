import { once } from 'node:events';
import { createServer } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import { Turns } from './turns.ts';

/** More than all pools of one server together open. */
const CONNECTIONS = 64;

/**
 * Serves the embedded database on a Unix socket. PGLiteSocketServer is not used, for its queue lets messages of several connections mix;
 * its handler of one connection is, with a queue of our own.
 */
export async function listenOnSocket(db: PGlite, path: string): Promise<{ close(): Promise<void> }> {
  // The type of the queue is not exported and has private members, so no other class can have it.
  const queryQueue = new Turns(db) as unknown as PGLiteSocketHandlerOptions['queryQueue'];
  const handlers = new Set<PGLiteSocketHandler>();
  const server = createServer((socket) => {
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
    handlers.add(handler);
    socket.once('close', () => handlers.delete(handler));
    void handler.attach(socket);
  });
  server.maxConnections = CONNECTIONS;
  server.listen(path);
  await once(server, 'listening');
  return {
    async close() {
      server.close();
      await Promise.all([...handlers].map((handler) => handler.detach(true)));
    },
  };
}
