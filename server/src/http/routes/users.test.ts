import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { logIn, newPerson, password } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

const another = 'another long password';

describe.skipIf(!hasPostgres)('/users', () => {
  const server = useTestApp();
  const make = (body: unknown) => server.request('POST', '/api/v1/users', { body });

  it('201, 200, 304: makes, reads and lists, without a hash', async () => {
    const response = await make({ email: 'One@Example.com', password });
    expect(response.status).toBe(201);
    const user = (await response.json()) as { id: string };
    expect(Object.keys(user).sort()).toEqual(['createdAt', 'email', 'id', 'serverAdmin', 'updatedAt', 'version']);
    expect(user).toMatchObject({ email: 'one@example.com', serverAdmin: false });
    const path = `/api/v1/users/${user.id}`;
    expect(await (await server.request('GET', path)).json()).toEqual(user);
    expect((await server.request('GET', path, { headers: { 'If-None-Match': '"1"' } })).status).toBe(304);
    const page = (await (await server.request('GET', '/api/v1/users?limit=1')).json()) as { items: unknown[] };
    expect(page.items).toEqual([user]);
  });

  it('409: one account an address', async () => {
    await make({ email: 'twice@example.com', password });
    expect((await make({ email: 'TWICE@example.com', password })).status).toBe(409);
  });

  it.each([
    [{ email: 'x@example.com', password: 'short' }],
    [{ email: 'no address', password }],
    [{ email: 'x@example.com', password, role: 'admin' }],
    [{ password }],
  ])('422: %o', async (body) => {
    expect((await make(body)).status).toBe(422);
  });

  it('403 for all but server administrators, 404 for unknown ones', async () => {
    const person = await newPerson(server);
    for (const [method, path, body] of [
      ['GET', '/api/v1/users'],
      ['POST', '/api/v1/users', { email: 'x@example.com' }],
      ['GET', `/api/v1/users/${person.id}`],
      ['PATCH', `/api/v1/users/${person.id}`, { serverAdmin: true }],
      ['DELETE', `/api/v1/users/${person.id}`],
    ] as const) {
      expect((await person.request(method, path, { body })).status).toBe(403);
    }
    const unknown = `/api/v1/users/usr_${'0'.repeat(26)}`;
    expect((await server.request('GET', unknown)).status).toBe(404);
    expect((await server.request('PATCH', unknown, { body: { password: another } })).status).toBe(404);
    expect((await server.request('DELETE', unknown)).status).toBe(404);
  });

  it('200, 412: a new password ends the sessions of the user', async () => {
    const person = await newPerson(server);
    const patch = (version: number) =>
      server.request('PATCH', `/api/v1/users/${person.id}`, {
        body: { password: another },
        headers: { 'If-Match': `"${version}"` },
      });
    expect((await patch(7)).status).toBe(412);
    expect((await person.request('GET', '/api/v1/me')).status).toBe(200);
    expect((await patch(1)).headers.get('etag')).toBe('"2"');
    expect((await person.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await (await logIn(server, person.email, another)).request('GET', '/api/v1/me')).status).toBe(200);
  });

  it('204: a deleted user is out at once', async () => {
    const person = await newPerson(server);
    expect((await server.request('DELETE', `/api/v1/users/${person.id}`)).status).toBe(204);
    expect((await person.request('GET', '/api/v1/me')).status).toBe(401);
  });

  it('409: keeps the last server administrator', async () => {
    const [first, second] = [
      await newPerson(server, { serverAdmin: true }),
      await newPerson(server, { serverAdmin: true }),
    ];
    const demote = (id: string) => server.request('PATCH', `/api/v1/users/${id}`, { body: { serverAdmin: false } });
    const both = await Promise.all([demote(first.id), demote(second.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const left = both[0]?.status === 409 ? first : second;
    expect((await server.request('DELETE', `/api/v1/users/${left.id}`)).status).toBe(409);
    expect((await left.request('GET', '/api/v1/users')).status).toBe(200);
  });

  it('409: keeps one of several who remove each other at the same time', async () => {
    const admins = [await newPerson(server, { serverAdmin: true }), await newPerson(server, { serverAdmin: true })];
    await server.app.db
      .updateTable('users')
      .set({ server_admin: false })
      .where('server_admin', '=', true)
      .where(
        'id',
        'not in',
        admins.map(({ id }) => id),
      )
      .execute();
    const removals = admins.map(({ id }) => server.request('DELETE', `/api/v1/users/${id}`));
    const demotions = admins.map(({ id }) =>
      server.request('PATCH', `/api/v1/users/${id}`, { body: { serverAdmin: false } }),
    );
    const statuses = (await Promise.all([...removals, ...demotions])).map(({ status }) => status);
    expect(statuses.every((status) => [200, 204, 404, 409].includes(status))).toBe(true);
    const left = await server.app.db.selectFrom('users').select('id').where('server_admin', '=', true).execute();
    expect(left).toHaveLength(1);
  });
});

describe.skipIf(!hasPostgres)('/me', () => {
  const server = useTestApp();

  it('200: says who asks, and gives a page its CSRF token again', async () => {
    const person = await newPerson(server);
    expect(await (await person.request('GET', '/api/v1/me')).json()).toEqual({
      kind: 'user',
      id: person.id,
      name: person.email,
      serverAdmin: false,
      memberships: [],
      scopes: null,
      csrfToken: person.csrfToken,
    });
    expect(await (await server.request('GET', '/api/v1/me')).json()).toMatchObject({
      kind: 'operator',
      csrfToken: null,
    });
  });

  it('200: a changed password ends all sessions and opens a new one', async () => {
    const person = await newPerson(server);
    const elsewhere = await logIn(server, person.email);
    const body = { currentPassword: password, password: another };
    const response = await person.request('PUT', '/api/v1/me/password', { body });
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await person.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await elsewhere.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await server.request('GET', '/api/v1/me', { headers: { Cookie: cookie } })).status).toBe(200);
  });

  it('422 for a wrong current password and 429 after ten; 403 without a session', async () => {
    const person = await newPerson(server);
    const change = (currentPassword: string) =>
      person.request('PUT', '/api/v1/me/password', { body: { currentPassword, password: another } });
    for (let at = 0; at < 10; at += 1) expect((await change('wrong')).status).toBe(422);
    expect((await change(password)).status).toBe(429);
    const body = { currentPassword: password, password: another };
    expect((await server.request('PUT', '/api/v1/me/password', { body })).status).toBe(403);
  });
});
