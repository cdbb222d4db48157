import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { refuseConnection } from './refuse-connection.ts';
import { errorCode, StartError } from './start-error.ts';

export interface Listener {
  /** Where this process listens, as a client on this machine reaches it. */
  readonly url: string;
  /** Takes no more requests, lets those that run come to an end, and cuts off what is left after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** How long a client may take to send a request: its headers, and all of it. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 300_000;

/** Listens for HTTP. Throws StartError where the port or the address is not to be had. */
export async function listen(
  fetch: (request: Request, env: unknown) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listener> {
  const server = createAdaptorServer({ fetch }) as Server;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.on('clientError', refuseConnection);
  await bind(server, host.replace(/^\[(.*)\]$/, '$1'), port);
  return { url: urlOf(server.address() as AddressInfo), close: (graceMs) => close(server, graceMs) };
}

const bind = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = errorCode(error);
      const name = code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? 'OPENBRICK_HOST' : 'OPENBRICK_PORT';
      reject(new StartError(`${name} is not to be had (${code})`));
    });
    server.listen(port, host, resolve);
  });

function urlOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (address === '::') return `http://[::1]:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(graceMs)]);
  server.closeAllConnections();
  await closed;
}
