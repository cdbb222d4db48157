/** A finding names the operation of the document, not the one URL that was requested. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

const key = ['sk', 'live', 'DuQczgCW1EbKSlBDndLuD1CD'].join('_');
const responses = { 200: { description: 'ok' } };
const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', examples: [7] } }],
      get: { operationId: 'readOrder', responses },
    },
    '/profile': { get: { responses } },
  },
};

let server: Server | undefined;
afterEach(() => void server?.close());

const served: Readonly<Record<string, unknown>> = {
  '/openapi.json': document,
  '/': { links: ['/undocumented'] },
  '/orders/7': { secret: key },
  '/profile': { secret: key },
};

describe('the place of a finding', () => {
  it('has the template and the operation of the document, and the path alone where it has no ID', async () => {
    const started = createServer(({ url = '' }, response) => {
      const body = served[url];
      response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body ?? { detail: 'Not Found' }));
    }).listen(0, '127.0.0.1');
    server = started;
    await new Promise((resolve) => started.once('listening', resolve));
    const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
    const { report } = await scan(scanOptionsFor(url));
    const found = report.findings.filter(({ check }) => check === 'api-key-in-body');
    const places = found.flatMap(({ location, related }) => [location, ...related]);
    expect(places).toContainEqual(
      expect.objectContaining({ method: 'GET', path: '/orders/{id}', operationId: 'readOrder', url: `${url}orders/7` }),
    );
    const profile = places.find(({ path }) => path === '/profile');
    expect(profile).toMatchObject({ method: 'GET', url: `${url}profile` });
    expect(profile).not.toHaveProperty('operationId');
  });
});
