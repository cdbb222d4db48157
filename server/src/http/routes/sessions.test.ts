import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { cookieOf, logIn, newPerson, password } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('/sessions', () => {
  const server = useTestApp();
  let now: number | undefined;
  beforeAll(async () => {
    server.app.now = () => new Date(now ?? Date.now());
  });
  const attempt = (body: unknown, headers: Record<string, string> = {}) =>
    server.request('POST', '/api/v1/sessions', { body, headers, anonymous: true });
  const typeOf = async (response: Response) => {
    const { type } = (await response.json()) as { type: string };
    return [response.status, type.replace('urn:openbrick:problem:', '')];
  };

  it('201: sets a cookie that only this host gets, over TLS, and scripts never see', async () => {
    const { email } = await newPerson(server);
    const response = await attempt({ email: email.toUpperCase(), password });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/api/v1/sessions/current');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-openbrick=[\w-]{43}; /);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(await response.text()).not.toContain(cookieOf(response).split('=')[1]);
  });

  it('stores neither the token nor the password', async () => {
    const { cookie, csrfToken } = await newPerson(server);
    const rows = JSON.stringify([
      await server.app.db.selectFrom('sessions').selectAll().execute(),
      await server.app.db.selectFrom('users').selectAll().execute(),
    ]);
    for (const secret of [cookie.split('=')[1] ?? '-', csrfToken, password]) expect(rows).not.toContain(secret);
    expect(rows).toContain('$argon2id$');
  });

  it('401: says the same of a wrong password, an unknown user and one without password', async () => {
    const { email } = await newPerson(server);
    await server.request('POST', '/api/v1/users', { body: { email: 'without@example.com' } });
    const bodies = await Promise.all(
      [email, 'nobody@example.com', 'without@example.com'].map(async (each) => {
        const response = await attempt({ email: each, password: 'wrong password' });
        return [response.status, response.headers.get('set-cookie'), await response.text()];
      }),
    );
    expect(bodies[0]?.slice(0, 2)).toEqual([401, null]);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it('rotates: a log-in ends the session that the browser had', async () => {
    const before = await newPerson(server);
    const response = await attempt({ email: before.email, password }, { Cookie: before.cookie });
    expect(response.status).toBe(201);
    expect(cookieOf(response)).not.toBe(before.cookie);
    expect((await before.request('GET', '/api/v1/me')).status).toBe(401);
  });

  it('204, then 401: a log-out ends the session and no other one', async () => {
    const person = await newPerson(server);
    const other = await logIn(server, person.email);
    const response = await person.request('DELETE', '/api/v1/sessions/current');
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-openbrick=; Max-Age=0;.*Secure/);
    expect((await person.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await other.request('GET', '/api/v1/me')).status).toBe(200);
  });

  it('404: a token has no session to end', async () => {
    expect((await server.request('DELETE', '/api/v1/sessions/current')).status).toBe(404);
  });

  it('403 csrf: writes need the token of this very session', async () => {
    const [person, other] = [await newPerson(server, { serverAdmin: true }), await newPerson(server)];
    const write = (token: string | undefined) =>
      server.request('POST', '/api/v1/projects', {
        body: { name: 'x' },
        headers: { Cookie: person.cookie, ...(token !== undefined && { 'X-CSRF-Token': token }) },
      });
    expect(await typeOf(await write(undefined))).toEqual([403, 'csrf']);
    expect(await typeOf(await write(''))).toEqual([403, 'csrf']);
    expect(await typeOf(await write(other.csrfToken))).toEqual([403, 'csrf']);
    expect((await write(person.csrfToken)).status).toBe(201);
  });

  it('403 origin: writes come from the own pages only', async () => {
    const person = await newPerson(server, { serverAdmin: true });
    const write = (origin: string) =>
      person.request('POST', '/api/v1/projects', { body: { name: 'x' }, headers: { Origin: origin } });
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:1']) {
      expect(await typeOf(await write(origin))).toEqual([403, 'origin']);
    }
    expect((await write('http://localhost')).status).toBe(201);
  });

  it('403 origin: no other page logs a browser in', async () => {
    const { email } = await newPerson(server);
    expect(await typeOf(await attempt({ email, password }, { Origin: 'https://evil.example' }))).toEqual([
      403,
      'origin',
    ]);
  });

  it('401 where it is unused for 12 hours, or a week old', async () => {
    const person = await newPerson(server);
    const start = Date.now();
    const at = async (hours: number) => {
      now = start + hours * 3_600_000;
      return (await person.request('GET', '/api/v1/me')).status;
    };
    for (let hours = 11; hours < 168; hours += 11) expect(await at(hours)).toBe(200);
    expect(await at(169)).toBe(401);
    const idle = await newPerson(server);
    now = (now ?? 0) + 13 * 3_600_000;
    expect((await idle.request('GET', '/api/v1/me')).status).toBe(401);
    now = undefined;
  });

  it('429 after ten wrong passwords, for the right one too, until some time has passed', async () => {
    const { email } = await newPerson(server);
    for (let at = 0; at < 10; at += 1) expect((await attempt({ email, password: 'wrong' })).status).toBe(401);
    const locked = await attempt({ email, password });
    expect(await typeOf(locked.clone())).toEqual([429, 'rate-limited']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(50);
    now = Date.now() + 61_000;
    expect((await attempt({ email, password: 'wrong' })).status).toBe(401);
    expect(Number((await attempt({ email, password })).headers.get('retry-after'))).toBeGreaterThan(100);
    now = (now ?? 0) + 121_000;
    expect((await attempt({ email, password })).status).toBe(201);
    expect((await attempt({ email, password: 'wrong' })).status).toBe(401);
    now = undefined;
  });

  it('429 for an unknown account too, and counts guesses that are made at once', async () => {
    const guesses = Array.from({ length: 25 }, () => attempt({ email: 'ghost@example.com', password: 'wrong' }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('does not fall for a cookie or a token that is none', async () => {
    for (const headers of [{ Cookie: '__Host-openbrick=x' }, { Cookie: `__Host-openbrick=${'a'.repeat(43)}` }]) {
      expect((await server.request('GET', '/api/v1/me', { headers })).status).toBe(401);
    }
    const person = await newPerson(server);
    const both = { Cookie: person.cookie, Authorization: 'Bearer wrong' };
    expect((await server.request('GET', '/api/v1/me', { headers: both })).status).toBe(401);
  });
});

describe.skipIf(!hasPostgres)('a server that is published', () => {
  it('knows its own origin', async () => {
    const server = await startTestApp({ OPENBRICK_PUBLIC_URL: 'https://scan.example' });
    const { email } = await newPerson(server);
    const from = async (Origin: string, host: string) => {
      const http = await server.request('POST', `http://${host}/api/v1/sessions`, {
        body: { email, password },
        headers: { Origin },
        anonymous: true,
      });
      return http.status;
    };
    expect(await from('https://scan.example', 'inner:8780')).toBe(201);
    expect(await from('http://inner:8780', 'inner:8780')).toBe(403);
    expect(await from('http://localhost:8780', 'localhost:8780')).toBe(201);
    await server.close();
  });

  it('on loopback it is not asked under the name of another site', async () => {
    const server = await startTestApp();
    expect((await server.request('GET', 'http://evil.example:8780/api/v1/me')).status).toBe(403);
    expect((await server.request('GET', 'http://127.0.0.1:8780/api/v1/me')).status).toBe(200);
    await server.close();
  });
});
