import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Waits for requests that the server under test makes to this machine. */
export interface CallbackListener {
  /** The address that a request with this marker comes to. */
  addressOf(marker: string): string;
  /** Whether one has come, or comes within this time. */
  wasFetched(marker: string, withinMs: number): Promise<boolean>;
  close(): void;
}

/** What it returns, before the marker: whoever passes it on shows what they fetched. */
export const FETCHED = 'openbrick-fetched-';

const MOST_REQUESTS = 100;
const MOST_CONNECTIONS = 10;
const TIMEOUT_MS = 5_000;
/** More than a URL with a marker. */
const LONGEST_PATH = 200;

/** Listens on 127.0.0.1, on a port that the system chooses, and responds to a bounded number of requests with a short text. Rejects where that fails. */
export async function listenForCallbacks(): Promise<CallbackListener> {
  const seen = new Set<string>();
  const waiting = new Map<string, () => void>();
  let left = MOST_REQUESTS;
  const server = createServer({ requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS }, (request, response) => {
    left -= 1;
    const [marker = ''] = (request.url ?? '').slice(1, LONGEST_PATH).split(/[?#]/, 1);
    if (left >= 0 && marker !== '') {
      seen.add(marker);
      waiting.get(marker)?.();
    }
    response.writeHead(200, { 'content-type': 'text/plain', connection: 'close' });
    response.end(FETCHED + marker);
  });
  server.maxConnections = MOST_CONNECTIONS;
  const port = await portOf(server);
  return {
    addressOf: (marker) => `http://127.0.0.1:${port}/${marker}`,
    wasFetched: async (marker, withinMs) => {
      if (!seen.has(marker)) await arrival(marker, waiting, withinMs);
      return seen.has(marker);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    server.unref();
  });

/** The request with this marker, or the end of the time. */
const arrival = (marker: string, waiting: Map<string, () => void>, withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      waiting.delete(marker);
      resolve();
    };
    const timer = setTimeout(end, withinMs);
    waiting.set(marker, end);
  });
