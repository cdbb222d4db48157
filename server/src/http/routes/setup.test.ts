import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSetupToken } from '../../access/setup-token.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { logIn, password } from '../../testing/people.ts';

describe.skipIf(!hasPostgres)('/setup', () => {
  let server: TestApp;
  beforeEach(async () => {
    server = await startTestApp();
  });
  afterEach(() => server.close());
  const setUp = (token: unknown, more: Record<string, unknown> = {}) =>
    server.request('POST', '/api/v1/setup', {
      body: { token, email: 'Ada@Example.com', password, ...more },
      anonymous: true,
    });

  it('201: makes the first user, a server administrator, who can log in', async () => {
    const response = await setUp(await createSetupToken(server.app));
    expect(response.status).toBe(201);
    const user = (await response.json()) as { id: string };
    expect(user).toMatchObject({ email: 'ada@example.com', serverAdmin: true });
    expect(response.headers.get('location')).toBe(`/api/v1/users/${user.id}`);
    const ada = await logIn(server, 'ada@example.com');
    expect((await ada.request('GET', '/api/v1/users')).status).toBe(200);
  });

  it('409: works once, and no further token is made', async () => {
    const token = await createSetupToken(server.app);
    await setUp(token);
    expect((await setUp(token)).status).toBe(409);
    expect(await createSetupToken(server.app)).toBeUndefined();
  });

  it('of two at the same time one makes the user', async () => {
    const token = await createSetupToken(server.app);
    const both = await Promise.all([setUp(token), setUp(token, { email: 'eve@example.com' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('401: refuses a wrong token', async () => {
    await createSetupToken(server.app);
    expect((await setUp('wrong')).status).toBe(401);
  });

  it('accepts the links of several servers that started on one database', async () => {
    const first = await createSetupToken(server.app);
    await createSetupToken(server.app);
    expect((await setUp(first)).status).toBe(201);
  });

  it('stores the token as a hash only', async () => {
    const token = (await createSetupToken(server.app)) ?? '';
    const rows = await server.app.db.selectFrom('settings').selectAll().execute();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('403: refuses a page of another origin', async () => {
    const response = await server.request('POST', '/api/v1/setup', {
      body: { token: await createSetupToken(server.app), email: 'a@example.com', password },
      headers: { Origin: 'https://evil.example' },
      anonymous: true,
    });
    expect(await response.json()).toMatchObject({ status: 403, type: 'urn:openbrick:problem:origin' });
  });

  it.each([
    ['short', { password: 'short-one' }],
    ['repeated', { password: 'aaaaaaaaaaaaaaa' }],
    ['the address', { password: 'ada@example.com' }],
    ['no address', { email: 'ada' }],
    ['an unknown field', { admin: true }],
  ])('422: %s', async (_what, more) => {
    expect((await setUp(await createSetupToken(server.app), more)).status).toBe(422);
  });
});
