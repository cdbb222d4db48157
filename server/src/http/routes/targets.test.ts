import { describe, expect, it } from 'vitest';
import { targetForScan } from '../../service/targets/for-scan.ts';
import { scanSettings } from '../../service/targets/scan-settings.ts';
import { startTestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { makeProject, makeTarget, type Thing } from '../../testing/things.ts';
import { useTestApp, useThing } from '../../testing/use.ts';

const recipe = 'steps:\n  - request: { url: /login, json: { user: alice, password: hunter2hunter2 } }\n';
const alice = { name: 'alice', headers: { Authorization: 'Bearer alices-own-token' } };

describe.skipIf(!hasPostgres)('/targets', () => {
  const server = useTestApp();
  const project = useThing(() => makeProject(server));
  const post = (body: unknown) => server.request('POST', '/api/v1/targets', { body });
  const patch = (id: string, body: unknown, headers = {}) =>
    server.request('PATCH', `/api/v1/targets/${id}`, { body, headers });
  const fields = (more: object) => ({ projectId: project.id, name: 'API', url: 'https://203.0.113.1/', ...more });

  it('201: creates a target with the standard settings', async () => {
    const response = await post(fields({ url: 'HTTPS://203.0.113.1/api#top' }));
    expect(response.status).toBe(201);
    const made = (await response.json()) as Thing;
    expect(response.headers.get('location')).toBe(`/api/v1/targets/${made.id}`);
    expect(made).toMatchObject({
      url: 'https://203.0.113.1/api',
      spec: 'auto',
      pace: { rate: 20, concurrency: 8 },
      policy: { maxRequests: 500, maxTimeSeconds: 60, allowWrites: false },
      identities: [],
      verifiedAt: null,
    });
  });

  it('never shows what an identity or a recipe holds', async () => {
    const made = await makeTarget(server, project.id, { identities: [alice], recipes: [{ name: 'bob', recipe }] });
    expect(made).toMatchObject({
      identities: [{ name: 'alice', headers: { Authorization: null } }],
      recipes: [{ name: 'bob', recipe: null }],
    });
    const row = await server.store.pool.query('select t::text as text from openbrick.targets t where id = $1', [
      made.id,
    ]);
    expect(row.rows[0]).toBeDefined();
    expect(JSON.stringify([made, row.rows])).not.toMatch(/alices-own-token|hunter2/);
  });

  it('gives the worker everything', async () => {
    const { id } = await makeTarget(server, project.id, { identities: [alice], recipes: [{ name: 'bob', recipe }] });
    const target = await targetForScan(server.app, id);
    expect(target.identities).toEqual([alice]);
    const settings = scanSettings({ ...target, spec: 'https://203.0.113.1/openapi.json' });
    expect(settings.identities?.[0]?.session.lines()).toEqual([['Authorization', 'Bearer alices-own-token']]);
    expect(settings.logIns?.map(({ name }) => name)).toEqual(['bob']);
    expect(settings.document).toEqual({ kind: 'url', url: 'https://203.0.113.1/openapi.json' });
    expect(settings.limits).toMatchObject({ rate: 20, maxTimeMs: 60_000 });
  });

  it('keeps what is sent back as null', async () => {
    const { id } = await makeTarget(server, project.id, { identities: [alice] });
    const identities = [
      { name: 'alice', headers: { authorization: null, 'X-Tenant': '7' } },
      { name: 'carol', headers: { Cookie: 'a=1' } },
    ];
    expect((await patch(id, { identities })).status).toBe(200);
    expect((await targetForScan(server.app, id)).identities[0]?.headers).toEqual({
      authorization: 'Bearer alices-own-token',
      'X-Tenant': '7',
    });
    expect((await patch(id, { identities: [{ name: 'dave', headers: { A: null } }] })).status).toBe(422);
  });

  it('changes only what is named', async () => {
    const { id } = await makeTarget(server, project.id, { owner: 'team-a', identities: [alice] });
    const body = (await (await patch(id, { pace: { rate: 5 }, context: 'medical' })).json()) as Thing;
    expect(body).toMatchObject({ pace: { rate: 5, concurrency: 8 }, context: 'medical', owner: 'team-a', version: 2 });
    expect((await targetForScan(server.app, id)).identities).toEqual([alice]);
    expect(await (await patch(id, { owner: null, context: null })).json()).toMatchObject({
      owner: null,
      context: null,
    });
  });

  it('422: credentials do not follow a target to another host unseen', async () => {
    const { id } = await makeTarget(server, project.id, { identities: [alice] });
    expect((await patch(id, { url: 'http://127.0.0.1:9/v2' })).status).toBe(200);
    const moved = 'http://127.0.0.1:10/';
    expect((await patch(id, { url: moved })).status).toBe(422);
    const kept = [{ name: 'alice', headers: { Authorization: null } }];
    expect((await patch(id, { url: moved, identities: kept })).status).toBe(422);
    expect((await patch(id, { url: moved, identities: [alice] })).status).toBe(200);
    expect((await patch(id, { url: 'http://127.0.0.1:11/', identities: [] })).status).toBe(200);
  });

  it('304, 412: knows versions', async () => {
    const { id } = await makeTarget(server, project.id);
    const headers = { 'If-None-Match': '"1"' };
    expect((await server.request('GET', `/api/v1/targets/${id}`, { headers })).status).toBe(304);
    expect((await patch(id, { name: 'new' }, { 'If-Match': '"1"' })).headers.get('etag')).toBe('"2"');
    expect((await patch(id, { name: 'newer' }, { 'If-Match': '"1"' })).status).toBe(412);
    const deletion = await server.request('DELETE', `/api/v1/targets/${id}`, { headers: { 'If-Match': '"1"' } });
    expect(deletion.status).toBe(412);
  });

  it('204, then 404: deletes', async () => {
    const { id } = await makeTarget(server, project.id);
    expect((await server.request('DELETE', `/api/v1/targets/${id}`)).status).toBe(204);
    expect((await server.request('GET', `/api/v1/targets/${id}`)).status).toBe(404);
    expect((await patch(id, { name: 'x' })).status).toBe(404);
  });

  it('lists the targets of one project', async () => {
    const other = await makeProject(server);
    const { id } = await makeTarget(server, other.id);
    const list = (await (await server.request('GET', `/api/v1/targets?projectId=${other.id}`)).json()) as {
      items: Thing[];
    };
    expect(list.items.map((each) => each.id)).toEqual([id]);
  });

  it('404: no such project', async () => {
    expect((await post(fields({ projectId: 'prj_00000000000000000000000000' }))).status).toBe(404);
  });

  it.each([
    ['/url', { url: 'ftp://203.0.113.1/' }],
    ['/url', { url: 'https://user:secret@203.0.113.1/' }],
    ['/spec', { spec: 'openapi.json' }],
    ['/pace/rate', { pace: { rate: 501 } }],
    ['/policy/maxRequests', { policy: { maxRequests: 0 } }],
    ['/policy/speed', { policy: { speed: 1 } }],
    ['/identities/0/name', { identities: [{ ...alice, name: 'anonymous' }] }],
    ['/identities/1/name', { identities: [alice, alice] }],
    ['/identities/0/headers/Host', { identities: [{ name: 'a', headers: { Host: 'x' } }] }],
    ['/identities/0/headers/A', { identities: [{ name: 'a', headers: { A: 'x\r\ny' } }] }],
    ['/recipes/0/recipe', { recipes: [{ name: 'a', recipe: 'steps: 1' }] }],
    ['/recipes/0/recipe', { recipes: [{ name: 'a', recipe: `name: b\n${recipe}` }] }],
    ['/recipes/0/recipe', { recipes: [{ name: 'a', recipe: recipe.replace('alice', 'env:PATH') }] }],
  ])('422 at %s', async (pointer, more) => {
    const response = await post(fields(more));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  });
});

describe.skipIf(!hasPostgres)('/targets of a public server', () => {
  it('422 target-not-allowed', async () => {
    const server = await startTestApp({ OPENBRICK_HOST: '0.0.0.0' });
    try {
      const project = await makeProject(server);
      const body = { projectId: project.id, name: 'API', url: 'http://2130706433/' };
      const response = await server.request('POST', '/api/v1/targets', { body });
      expect(await response.json()).toMatchObject({ type: 'urn:openbrick:problem:target-not-allowed', status: 422 });
    } finally {
      await server.close();
    }
  });
});
