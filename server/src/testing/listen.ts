import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Api } from '../http/api.ts';

/** The API on a port of loopback, for clients that need a real one. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

export const listen = (http: Api): Promise<Listening> =>
  new Promise((resolve) => {
    const server = serve({ fetch: http.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
