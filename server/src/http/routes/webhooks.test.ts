import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { useTestApp } from '../../testing/use.ts';

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly secret?: string;
}

describe.skipIf(!hasPostgres)('/webhooks', () => {
  const server = useTestApp();
  let projectId: string;
  beforeAll(async () => {
    const made = await server.request('POST', '/api/v1/projects', { body: { name: 'Shop' } });
    projectId = ((await made.json()) as { id: string }).id;
  });
  const post = (fields: object = {}) =>
    server.request('POST', '/api/v1/webhooks', {
      body: { projectId, url: 'http://127.0.0.1:9/hook', events: ['finding.new'], ...fields },
    });
  const make = async (fields: object = {}) => (await post(fields)).json() as Promise<Webhook>;
  const get = async (path: string) => (await server.request('GET', `/api/v1/webhooks${path}`)).json();

  it('201: makes one and shows its secret once', async () => {
    const response = await post();
    expect(response.status).toBe(201);
    const made = (await response.json()) as Webhook;
    expect(response.headers.get('location')).toBe(`/api/v1/webhooks/${made.id}`);
    expect(made).toMatchObject({ format: 'standard', scoreBelow: 70, secret: expect.stringMatching(/^whsec_.{44}$/) });
    expect(await get(`/${made.id}`)).not.toHaveProperty('secret');
    expect(JSON.stringify(await get(`?projectId=${projectId}`))).not.toContain('whsec_');
  });

  it('404: a project that is not there', async () => {
    const response = await post({ projectId: `prj_${'0'.repeat(26)}` });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'urn:openbrick:problem:not-found' });
  });

  it('200: changes what is named and keeps the rest', async () => {
    const { id } = await make({ events: ['scan.failed', 'scan.failed'] });
    const response = await server.request('PATCH', `/api/v1/webhooks/${id}`, { body: { scoreBelow: 90 } });
    expect(await response.json()).toMatchObject({ scoreBelow: 90, events: ['scan.failed'], version: 2 });
    expect(response.headers.get('etag')).toBe('"2"');
  });

  it('412: is not changed or deleted at another version', async () => {
    const { id } = await make();
    const headers = { 'If-Match': '"7"' };
    const path = `/api/v1/webhooks/${id}`;
    expect((await server.request('PATCH', path, { body: { scoreBelow: 1 }, headers })).status).toBe(412);
    expect((await server.request('DELETE', path, { headers })).status).toBe(412);
  });

  it('204, then 404: deletes', async () => {
    const { id } = await make();
    expect((await server.request('DELETE', `/api/v1/webhooks/${id}`)).status).toBe(204);
    expect((await server.request('GET', `/api/v1/webhooks/${id}`)).status).toBe(404);
    expect((await server.request('POST', `/api/v1/webhooks/${id}/test`)).status).toBe(404);
  });

  it('202: sends a test message, which can be looked up and replayed under the same id', async () => {
    const { id } = await make();
    const response = await server.request('POST', `/api/v1/webhooks/${id}/test`);
    expect(response.status).toBe(202);
    const delivery = (await response.json()) as { id: string; messageId: string };
    expect(delivery).toMatchObject({ webhookId: id, event: 'test', state: 'pending', attempts: [] });
    const path = response.headers.get('location') ?? '';
    expect(path).toBe(`/api/v1/webhooks/${id}/deliveries/${delivery.id}`);
    const replayed = await server.request('POST', `${path}/replay`);
    expect(replayed.status).toBe(202);
    expect(await replayed.json()).toMatchObject({ id: delivery.id, messageId: delivery.messageId });
    expect((await (await server.request('GET', path)).json()) as object).toMatchObject({ id: delivery.id });
    expect(await get(`/${id}/deliveries`)).toMatchObject({ items: [{ id: delivery.id }], nextCursor: null });
  });

  it('304: a delivery has an ETag, which each attempt and replay changes', async () => {
    const { id } = await make();
    const made = await server.request('POST', `/api/v1/webhooks/${id}/test`);
    const path = made.headers.get('location') ?? '';
    const read = (etag: string | null) => server.request('GET', path, { headers: { 'If-None-Match': etag ?? '' } });
    const first = (await read(null)).headers.get('etag');
    expect(made.headers.get('etag')).toBe(first);
    expect((await read(first)).status).toBe(304);
    const replayed = await server.request('POST', `${path}/replay`);
    expect(replayed.headers.get('etag')).not.toBe(first);
    const changed = await read(first);
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, replayed.headers.get('etag')]);
  });

  it('404: a delivery belongs to its webhook', async () => {
    const [first, second] = [await make(), await make()];
    const { id } = (await (await server.request('POST', `/api/v1/webhooks/${first.id}/test`)).json()) as { id: string };
    for (const [method, end] of [
      ['GET', ''],
      ['POST', '/replay'],
    ] as const) {
      const path = `/api/v1/webhooks/${second.id}/deliveries/${id}${end}`;
      expect((await server.request(method, path)).status).toBe(404);
    }
  });

  it.each([
    [{ url: 'ftp://example.com' }, '/url'],
    [{ url: 'https://user:word@example.com/' }, '/url'],
    [{ url: 'nowhere' }, '/url'],
    [{ events: [] }, '/events'],
    [{ events: ['finding.found'] }, '/events/0'],
    [{ format: 'mail', url: 'mailto:team@example.com' }, '/format'],
    [{ format: 'mail', url: 'mailto:team@example.com?bcc=a@example.com' }, '/url'],
    [{ scoreBelow: 101 }, '/scoreBelow'],
    [{ secret: 'of mine' }, '/secret'],
  ])('422: %j', async (fields, pointer) => {
    const response = await post(fields);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('422 target-not-allowed: an address of the inside, in whatever spelling', async () => {
    const guarded = await startTestApp({ OPENBRICK_ALLOWED_NETWORKS: 'none' });
    const project = await guarded.request('POST', '/api/v1/projects', { body: { name: 'Shop' } });
    const { id } = (await project.json()) as { id: string };
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', '169.254.169.254', 'localhost']) {
      const body = { projectId: id, url: `http://${host}/`, events: ['test'] };
      const response = await guarded.request('POST', '/api/v1/webhooks', { body });
      expect(await response.json()).toMatchObject({ status: 422, type: 'urn:openbrick:problem:target-not-allowed' });
    }
    await guarded.close();
  });
});
