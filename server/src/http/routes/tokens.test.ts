import { beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { newPerson, type Person } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

interface Made {
  readonly id: string;
  readonly token: string;
}

describe.skipIf(!hasPostgres)('/tokens', () => {
  const server = useTestApp();
  let projectId: string;
  let other: string;
  let admin: Person;
  let now: number | undefined;
  beforeAll(async () => {
    server.app.now = () => new Date(now ?? Date.now());
    [projectId, other] = [await newProject(), await newProject()];
    admin = await newPerson(server, { role: 'admin', projectId });
  });
  const newProject = async () => {
    const made = await server.request('POST', '/api/v1/projects', { body: { name: 'p' } });
    return ((await made.json()) as { id: string }).id;
  };
  const fields = (more: object = {}) => ({ name: 'ci', projectId, role: 'analyst', scopes: ['targets:read'], ...more });
  const make = async (more: object = {}) =>
    (await (await admin.request('POST', '/api/v1/tokens', { body: fields(more) })).json()) as Made;
  const use = (token: string, method = 'GET', path = `/api/v1/projects/${projectId}`, body?: unknown) =>
    server.request(method, path, { body, headers: { Authorization: `Bearer ${token}` } });

  it('201: shows the token once and stores its hash', async () => {
    const response = await admin.request('POST', '/api/v1/tokens', { body: fields() });
    expect(response.status).toBe(201);
    const made = (await response.json()) as Made;
    expect(made).toMatchObject({ name: 'ci', projectId, role: 'analyst', scopes: ['targets:read'], expiresAt: null });
    expect(made.token).toMatch(/^ob_[\w-]{43}$/);
    expect(response.headers.get('location')).toBe(`/api/v1/tokens/${made.id}`);
    const list = await admin.request('GET', `/api/v1/tokens?projectId=${projectId}`);
    const rows = await server.app.db.selectFrom('tokens').selectAll().execute();
    for (const text of [await list.text(), JSON.stringify(rows)]) {
      expect(text).toContain(made.id);
      expect(text).not.toContain(made.token);
    }
  });

  it('allows what both role and scopes allow, in its project only', async () => {
    const { token } = await make();
    expect((await use(token)).status).toBe(200);
    expect((await use(token, 'GET', `/api/v1/projects/${other}`)).status).toBe(404);
    expect((await use(token, 'PATCH', `/api/v1/projects/${projectId}`, { name: 'x' })).status).toBe(403);
    expect((await use((await make({ scopes: ['scans:read'], role: 'admin' })).token)).status).toBe(403);
    const list = (await (await use(token, 'GET', '/api/v1/projects')).json()) as { items: { id: string }[] };
    expect(list.items.map(({ id }) => id)).toEqual([projectId]);
    const me = await use(token, 'GET', '/api/v1/me');
    expect(await me.json()).toMatchObject({ kind: 'token', name: 'ci', scopes: ['targets:read'], csrfToken: null });
  });

  it('is never a server administrator', async () => {
    const { token } = await make({ role: 'admin', scopes: ['project:admin', 'targets:read'] });
    expect((await use(token, 'GET', '/api/v1/users')).status).toBe(403);
    expect((await use(token, 'POST', '/api/v1/projects', { name: 'x' })).status).toBe(403);
    expect((await use(token, 'GET', '/api/v1/audit')).status).toBe(200);
  });

  it('401 once it has expired or been revoked', async () => {
    const soon = await make({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect((await use(soon.token)).status).toBe(200);
    now = Date.now() + 61_000;
    expect((await use(soon.token)).status).toBe(401);
    now = undefined;
    const revoked = await make();
    expect((await admin.request('DELETE', `/api/v1/tokens/${revoked.id}`)).status).toBe(204);
    expect((await use(revoked.token)).status).toBe(401);
    expect((await admin.request('DELETE', `/api/v1/tokens/${revoked.id}`)).status).toBe(404);
  });

  it.each(['ob_', `ob_${'a'.repeat(43)}`, `OB_${'a'.repeat(43)}`, 'x'.repeat(501)])('401 for %s', async (token) => {
    expect((await use(token)).status).toBe(401);
  });

  it('ends with the membership of the user who made it', async () => {
    const leaving = await newPerson(server, { role: 'admin', projectId });
    const made = await leaving.request('POST', '/api/v1/tokens', { body: fields() });
    const { token } = (await made.json()) as Made;
    expect((await use(token)).status).toBe(200);
    await server.request('DELETE', `/api/v1/projects/${projectId}/members/${leaving.id}`);
    expect((await use(token)).status).toBe(401);
  });

  it('ends with what made it: revoked, made by one who leaves, or who may do less', async () => {
    const all = { role: 'admin', scopes: ['project:admin', 'targets:read'] };
    const chain = async (person: Person): Promise<Made[]> => {
      const first = (await (await person.request('POST', '/api/v1/tokens', { body: fields(all) })).json()) as Made;
      const second = (await (await use(first.token, 'POST', '/api/v1/tokens', fields(all))).json()) as Made;
      return [first, second, (await (await use(second.token, 'POST', '/api/v1/tokens', fields())).json()) as Made];
    };
    const statuses = (made: Made[]) => Promise.all(made.map(async ({ token }) => (await use(token)).status));
    const revoked = await chain(admin);
    expect(await statuses(revoked)).toEqual([200, 200, 200]);
    await admin.request('DELETE', `/api/v1/tokens/${revoked[0]?.id}`);
    expect(await statuses(revoked)).toEqual([401, 401, 401]);
    const person = await newPerson(server, { role: 'admin', projectId });
    const left = await chain(person);
    const own = await person.request('POST', '/api/v1/tokens', { body: fields({ role: 'viewer' }) });
    const viewing = (await own.json()) as Made;
    const member = `/api/v1/projects/${projectId}/members/${person.id}`;
    await server.request('PUT', member, { body: { role: 'viewer' } });
    expect(await statuses([...left, viewing])).toEqual([401, 401, 401, 200]);
    await server.request('DELETE', member);
    expect(await statuses([viewing])).toEqual([401]);
  });

  it('ends with the server administrator who made it, unless a role in the project gives it', async () => {
    await newPerson(server, { serverAdmin: true });
    const person = await newPerson(server, { role: 'analyst', projectId, serverAdmin: true });
    const made = async (more: object) =>
      (await (await person.request('POST', '/api/v1/tokens', { body: fields(more) })).json()) as Made;
    const [own, higher, foreign, metrics] = [
      await made({}),
      await made({ role: 'admin' }),
      await made({ projectId: other }),
      await made({ projectId: null, role: 'viewer', scopes: ['metrics:read'] }),
    ];
    await server.request('PATCH', `/api/v1/users/${person.id}`, { body: { serverAdmin: false } });
    const asMe = async ({ token }: Made) => (await use(token, 'GET', '/api/v1/me')).status;
    expect(await Promise.all([own, higher, foreign, metrics].map(asMe))).toEqual([200, 401, 401, 401]);
  });

  it('is not made by one who loses the role at the same time', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const person = await newPerson(server, { role: 'admin', projectId });
      const [made] = await Promise.all([
        person.request('POST', '/api/v1/tokens', { body: fields({ role: 'admin' }) }),
        server.request('DELETE', `/api/v1/projects/${projectId}/members/${person.id}`),
      ]);
      const { token } = (await made.json()) as Partial<Made>;
      if (token !== undefined) expect((await use(token)).status).toBe(401);
    }
  });

  it('422: ends with the token that made it at the latest', async () => {
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const { token } = await make({ role: 'admin', scopes: ['project:admin'], expiresAt: at(2) });
    const attempt = async (expiresAt: string | null) =>
      (await use(token, 'POST', '/api/v1/tokens', fields({ scopes: ['project:admin'], expiresAt }))).status;
    expect([await attempt(at(1)), await attempt(at(3)), await attempt(null)]).toEqual([201, 422, 422]);
  });

  it('403: a token makes none that may do more than itself', async () => {
    const { token } = await make({ role: 'admin', scopes: ['project:admin', 'scans:read'] });
    const attempt = async (scopes: string[]) => (await use(token, 'POST', '/api/v1/tokens', fields({ scopes }))).status;
    expect(await attempt(['scans:read'])).toBe(201);
    expect(await attempt(['scans:read', 'findings:write'])).toBe(403);
  });

  it('403 for viewers and analysts, 404 for other projects', async () => {
    const { id } = await make();
    for (const [role, project, expected] of [
      ['viewer', projectId, 403],
      ['analyst', projectId, 403],
      ['admin', other, 404],
    ] as const) {
      const person = await newPerson(server, { role, projectId: project });
      expect((await person.request('POST', '/api/v1/tokens', { body: fields() })).status).toBe(expected);
      expect((await person.request('GET', `/api/v1/tokens?projectId=${projectId}`)).status).toBe(expected);
      expect((await person.request('DELETE', `/api/v1/tokens/${id}`)).status).toBe(expected);
    }
  });

  it('metrics are for server administrators and their tokens', async () => {
    const metrics = { projectId: null, scopes: ['metrics:read'] };
    expect((await admin.request('POST', '/api/v1/tokens', { body: fields(metrics) })).status).toBe(403);
    expect((await admin.request('POST', '/api/v1/tokens', { body: fields({ scopes: ['metrics:read'] }) })).status).toBe(
      403,
    );
    const made = (await (await server.request('POST', '/api/v1/tokens', { body: fields(metrics) })).json()) as Made;
    expect((await use(made.token, 'GET', '/api/v1/me')).status).toBe(200);
    expect((await use(made.token)).status).toBe(404);
    expect((await admin.request('DELETE', `/api/v1/tokens/${made.id}`)).status).toBe(404);
    expect((await server.request('DELETE', `/api/v1/tokens/${made.id}`)).status).toBe(204);
  });

  it.each([
    { scopes: [] },
    { scopes: ['everything'] },
    { role: 'owner' },
    { name: '' },
    { expiresAt: '2020-01-01T00:00:00Z' },
    { expiresAt: 'tomorrow' },
    { color: 'red' },
  ])('422: %o', async (more) => {
    expect((await admin.request('POST', '/api/v1/tokens', { body: fields(more) })).status).toBe(422);
  });

  it('422: without a project only for metrics', async () => {
    const body = fields({ projectId: null });
    expect((await server.request('POST', '/api/v1/tokens', { body })).status).toBe(422);
  });
});
