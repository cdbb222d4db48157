/** An operation that needs no credentials and also returns the objects of others is one finding. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fixedSession, type Identity } from '../src/model/identity.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

const close: (() => unknown)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

const USERS = [71, 72].map((id, at) => ({ id, name: ['alice', 'bob'][at] ?? '' }));
const ORDERS = USERS.map(({ id }) => ({ id: id + 400, customer_id: id, total: id * 1.5 }));
const tokenOf = (name: string): string => `Bearer ${[name, 'token', '90210777'].join('-')}`;

const guarded = { responses: { 200: { description: 'ok' } }, security: [{ token: [] }] };
const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/orders': { get: guarded },
    '/orders/{id}': {
      get: { ...guarded, parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }] },
    },
  },
};

/** `needs` says whether a request for one order needs credentials. */
async function findingsOf(needs: boolean): Promise<string[]> {
  const server = createServer((request, response) => {
    const user = USERS.find(({ name }) => request.headers.authorization === tokenOf(name));
    const [, first, id] = (request.url ?? '').split('/');
    const isOpen = first === 'openapi.json' || (id !== undefined && !needs);
    const order = ORDERS.find((each) => String(each.id) === id);
    const list = ORDERS.filter(({ customer_id }) => customer_id === user?.id);
    const value =
      first === 'openapi.json' ? document : first === 'orders' ? (id === undefined ? list : order) : undefined;
    const status = value === undefined ? 404 : user === undefined && !isOpen ? 401 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? value : { error: 'no' }));
  }).listen(0, '127.0.0.1');
  close.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const identities = USERS.map(
    ({ name }): Identity => ({ name, groups: [], session: fixedSession([['Authorization', tokenOf(name)]]) }),
  );
  const users = { identities, surveyAs: 'alice', credentials: identities[0]?.session.lines() ?? [] };
  const { report } = await scan({
    ...scanOptionsFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ...users,
  });
  return report.findings
    .filter(({ check }) => /^(?:auth-not-enforced|object-of-another|object-neighbour-readable)$/.test(check))
    .map(({ check, severity, summary }) => `${severity} ${check} ${summary}`);
}

describe('an operation that returns the objects of others', () => {
  it('is one finding where it needs no credentials at all, and that finding says both', async () => {
    const [only, ...others] = await findingsOf(false);
    expect(others).toEqual([]);
    expect(only).toMatch(/^critical auth-not-enforced .*`bob` read `471` of `alice`\.$/);
  });

  it('is one of objects where it needs some', async () => {
    const found = await findingsOf(true);
    expect(found.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(['critical object-of-another']);
  });
});
