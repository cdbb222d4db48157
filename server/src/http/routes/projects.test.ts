import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('/projects', () => {
  const server = useTestApp();
  const make = async (name: string) =>
    (await server.request('POST', '/api/v1/projects', { body: { name } })).json() as Promise<{ id: string }>;

  it('201: makes a project and says where it is', async () => {
    const response = await server.request('POST', '/api/v1/projects', { body: { name: 'Shop' } });
    expect(response.status).toBe(201);
    const made = (await response.json()) as { id: string };
    expect(response.headers.get('location')).toBe(`/api/v1/projects/${made.id}`);
    expect(made).toMatchObject({ name: 'Shop', version: 1 });
  });

  it('200: lists newest first, page by page', async () => {
    const [, second, third] = [await make('one'), await make('two'), await make('three')];
    const page = (await (await server.request('GET', '/api/v1/projects?limit=1')).json()) as {
      items: { id: string }[];
      nextCursor: string;
    };
    expect(page.items.map(({ id }) => id)).toEqual([third.id]);
    const next = (await (
      await server.request('GET', `/api/v1/projects?limit=1&cursor=${page.nextCursor}`)
    ).json()) as typeof page;
    expect(next.items.map(({ id }) => id)).toEqual([second.id]);
  });

  it('304, 412: knows versions', async () => {
    const { id } = await make('versions');
    expect(
      (await server.request('GET', `/api/v1/projects/${id}`, { headers: { 'If-None-Match': '"1"' } })).status,
    ).toBe(304);
    const patch = (etag: string) =>
      server.request('PATCH', `/api/v1/projects/${id}`, { body: { name: 'new' }, headers: { 'If-Match': etag } });
    expect((await patch('"1"')).headers.get('etag')).toBe('"2"');
    expect((await patch('"1"')).status).toBe(412);
  });

  it('204, then 404: deletes', async () => {
    const { id } = await make('gone');
    expect((await server.request('DELETE', `/api/v1/projects/${id}`)).status).toBe(204);
    expect((await server.request('GET', `/api/v1/projects/${id}`)).status).toBe(404);
  });

  it.each([
    ['400', 'malformed-json', '{"name":'],
    ['422', 'validation-failed', { name: 'x', color: 'red' }],
    ['422', 'validation-failed', { name: '' }],
  ])('%s %s', async (status, kind, body) => {
    const response = await server.request('POST', '/api/v1/projects', { body });
    expect(response.status).toBe(Number(status));
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: `urn:openbrick:problem:${kind}`, status: Number(status) });
  });

  it('names the unknown field', async () => {
    const response = await server.request('POST', '/api/v1/projects', { body: { name: 'x', color: 'red' } });
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/color', detail: 'is not known here' }] });
  });

  it('401 without a valid token', async () => {
    const response = await server.request('GET', '/api/v1/projects', { headers: { Authorization: 'Bearer wrong' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('405 with the methods that there are', async () => {
    const response = await server.request('PUT', '/api/v1/projects');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });
});
