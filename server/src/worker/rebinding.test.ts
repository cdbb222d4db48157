import dns from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { system } from '../access/actor.ts';
import { deliver } from '../alerts/deliver.ts';
import { getDelivery } from '../service/deliveries/read.ts';
import { targetForScan } from '../service/targets/for-scan.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { type NameServer, startNameServer } from '../testing/name-server.ts';
import { make, makeProject, makeTarget, type Thing } from '../testing/things.ts';
import { runOrder } from './run-order.ts';

/** The one network that is allowed, and an address on this machine that is not. */
const [ALLOWED, INSIDE] = ['127.0.0.2', '127.0.0.1'];
const NETWORKS = [`${ALLOWED}/32`];

// A name shows an allowed address when it is saved and another one when it is connected to, on the same port.
describe.skipIf(!hasPostgres)('a name that is pointed elsewhere after it was saved', () => {
  let [server, names, outside, inside]: [TestApp, NameServer, Server, Server] = [] as never;
  let port: number;
  let project: Thing;
  const asked: { readonly at: string; readonly path: string }[] = [];
  beforeAll(async () => {
    names = await startNameServer();
    vi.spyOn(dns.promises, 'lookup').mockImplementation(names.lookup);
    server = await startTestApp({ OPENBRICK_ALLOWED_NETWORKS: NETWORKS.join() });
    outside = await listenOn(ALLOWED, 0);
    port = (outside.address() as AddressInfo).port;
    inside = await listenOn(INSIDE, port);
    project = await makeProject(server);
  });
  beforeEach(() => void asked.splice(0));
  afterAll(async () => {
    vi.restoreAllMocks();
    outside.close();
    inside.close();
    names.close();
    await server.close();
  });

  const listenOn = (host: string, on: number): Promise<Server> =>
    new Promise((resolve) => {
      const made = createServer((request, response) => {
        asked.push({ at: host, path: request.url ?? '' });
        response.setHeader('Content-Type', 'application/json').end('{}');
      }).listen(on, host, () => resolve(made));
    });
  const url = (name: string, path = '/') => `http://${name}:${port}${path}`;
  const askedInside = () => asked.filter(({ at }) => at === INSIDE);
  const scan = async ({ id }: Thing) =>
    runOrder(
      { kind: 'scan', target: await targetForScan(server.app, id), networks: NETWORKS },
      { signal: new AbortController().signal, permit: () => Promise.resolve(), progress: () => undefined },
    );
  const targetOf = (name: string, more: object = {}) =>
    makeTarget(server, project.id, { url: url(name), spec: 'none', policy: { maxRequests: 20 }, ...more });

  it('is not scanned', async () => {
    names.set('api.test', ALLOWED);
    const target = await targetOf('api.test');
    names.set('api.test', INSIDE);
    await expect(scan(target)).rejects.toMatchObject({ kind: 'target-not-allowed' });
    expect(asked).toEqual([]);
  });

  it('is scanned as long as it stays where it was', async () => {
    names.set('api.test', ALLOWED);
    const { target } = await scan(await targetOf('api.test'));
    expect(target.url).toBe(url('api.test'));
    expect(asked.length).toBeGreaterThan(0);
    expect(askedInside()).toEqual([]);
  });

  it('is not asked for the API document', async () => {
    names.set('api.test', ALLOWED);
    names.set('docs.test', ALLOWED);
    const target = await targetOf('api.test', { spec: url('docs.test', '/openapi.json') });
    names.set('docs.test', INSIDE);
    await scan(target).catch(() => undefined);
    expect(asked.filter(({ path }) => path === '/openapi.json')).toEqual([]);
    expect(askedInside()).toEqual([]);
  });

  it('gets no message', async () => {
    names.set('hook.test', ALLOWED);
    const webhook = await make(server, '/webhooks', { projectId: project.id, url: url('hook.test'), events: ['test'] });
    const send = async () => {
      const { id } = await make(server, `/webhooks/${webhook.id}/test`, undefined);
      await deliver(server.app, { id, attempt: 0 });
      return (await getDelivery(server.app, system, { webhookId: webhook.id, id })).attempts;
    };
    expect(await send()).toMatchObject([{ status: 200 }]);
    names.set('hook.test', INSIDE);
    expect(await send()).toMatchObject([{ status: null, error: expect.stringContaining('network') }]);
    names.set('hook.test', ALLOWED, INSIDE);
    expect(await send()).toMatchObject([{ status: null, error: expect.stringContaining('network') }]);
    expect(askedInside()).toEqual([]);
  });

  it('does not prove ownership', async () => {
    names.set('own.test', ALLOWED);
    const { id } = await targetOf('own.test');
    const verify = () => server.request('POST', `/api/v1/targets/${id}/ownership/verify`);
    expect((await verify()).status).toBe(409);
    expect(asked).toEqual([{ at: ALLOWED, path: '/.well-known/openbrick-verification' }]);
    names.set('own.test', INSIDE);
    expect((await verify()).status).toBe(409);
    expect(askedInside()).toEqual([]);
  });

  it.each([
    ['an address inside', [INSIDE]],
    ['one allowed and one inside', [ALLOWED, INSIDE]],
  ])('is refused when it is saved with %s', async (_what, addresses) => {
    names.set('both.test', ...addresses);
    const body = { projectId: project.id, name: 'API', url: url('both.test') };
    const response = await server.request('POST', '/api/v1/targets', { body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ type: 'urn:openbrick:problem:target-not-allowed' });
  });
});
