import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { logIn, newPerson, type Person, password } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

/** What stays when the session is over, so that a stolen one must not be enough for it. */
describe.skipIf(!hasPostgres)('changes of accounts with a log-in of more than 15 minutes ago', () => {
  const server = useTestApp();
  let admin: Person;
  let other: Person;
  let projectId: string;
  const { now } = { now: () => new Date() };
  beforeAll(async () => {
    const made = await server.request('POST', '/api/v1/projects', { body: { name: 'p' } });
    projectId = ((await made.json()) as { id: string }).id;
    admin = await newPerson(server, { serverAdmin: true });
    other = await newPerson(server);
    server.app.now = () => new Date(now().getTime() + 16 * 60_000);
  });
  afterAll(() => {
    server.app.now = now;
  });

  const token = () => ({ name: 'ci', projectId, role: 'viewer', scopes: ['targets:read'] });
  const changes: readonly [string, () => readonly [string, string, unknown?]][] = [
    ['a token', () => ['POST', '/tokens', token()]],
    ['a user', () => ['POST', '/users', { email: 'new@example.com', password }]],
    ['the password of a user', () => ['PATCH', `/users/${other.id}`, { password: 'another long password' }]],
    ['the own password, as an administrator', () => ['PATCH', `/users/${admin.id}`, { password: 'another long one' }]],
    ['the rights of a user', () => ['PATCH', `/users/${other.id}`, { serverAdmin: true }]],
    ['the end of a user', () => ['DELETE', `/users/${other.id}`]],
  ];

  it.each(changes)('403: %s', async (_, change) => {
    const [method, path, body] = change();
    const response = await admin.request(method, `/api/v1${path}`, { body });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      type: 'urn:openbrick:problem:forbidden',
      detail: expect.stringContaining('log in again'),
    });
  });

  it.each(changes)('are made after another log-in: %s', async (_, change) => {
    const fresh = await logIn(server, admin.email).catch(() => undefined);
    const again = fresh?.csrfToken === undefined ? await logIn(server, admin.email, 'another long one') : fresh;
    const [method, path, body] = change();
    expect((await again.request(method, `/api/v1${path}`, { body })).status).toBeLessThan(300);
  });

  it('are no matter of a token, nor is what a session reads', async () => {
    const headers = { Authorization: `Bearer ${adminToken}` };
    const made = await server.request('POST', '/api/v1/tokens', { body: token(), headers });
    expect(made.status).toBe(201);
    const reader = await newPerson(server);
    expect((await reader.request('GET', '/api/v1/me')).status).toBe(200);
  });
});
