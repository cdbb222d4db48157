import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { type OidcProvider, oidcClient, startOidcProvider } from '../../testing/oidc-provider.ts';
import { newPerson } from '../../testing/people.ts';

describe.skipIf(!hasPostgres)('/oidc', () => {
  let server: TestApp;
  let provider: OidcProvider;
  beforeAll(async () => {
    provider = await startOidcProvider();
    server = await startTestApp({
      OPENBRICK_OIDC_ISSUER: provider.issuer,
      OPENBRICK_OIDC_CLIENT_ID: oidcClient.id,
      OPENBRICK_OIDC_CLIENT_SECRET: oidcClient.secret,
    });
  });
  afterAll(async () => {
    provider.close();
    await server.close();
  });
  beforeEach(() => {
    provider.claims = {};
    provider.forged = false;
  });

  const cookies = (response: Response) =>
    Object.fromEntries(response.headers.getSetCookie().map((each) => each.split(';', 1)[0]?.split('=') ?? []));
  const begin = async () => {
    const response = await server.request('GET', '/api/v1/oidc/login', { anonymous: true });
    expect(response.status).toBe(303);
    return {
      url: response.headers.get('location') ?? '',
      cookie: `__Host-openbrick-oidc=${cookies(response)['__Host-openbrick-oidc']}`,
    };
  };
  const back = (callback: string, cookie: string) =>
    server.request('GET', callback.replace('http://localhost', ''), { headers: { Cookie: cookie } });
  const logIn = async (claims: Record<string, unknown>) => {
    provider.claims = claims;
    const { url, cookie } = await begin();
    return back(provider.agree(url), cookie);
  };

  it('303: logs in the user with the verified address, and then by the subject alone', async () => {
    const person = await newPerson(server);
    const first = await logIn({ sub: 's1', email: person.email.toUpperCase(), email_verified: true });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const again = await logIn({ sub: 's1' });
    const cookie = `__Host-openbrick=${cookies(again)['__Host-openbrick']}`;
    const me = await server.request('GET', '/api/v1/me', { headers: { Cookie: cookie } });
    expect(await me.json()).toMatchObject({ id: person.id });
  });

  it('asks with PKCE, state and nonce', async () => {
    const asked = new URL((await begin()).url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: oidcClient.id,
      redirect_uri: 'http://localhost/api/v1/oidc/callback',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('403: makes no accounts, and trusts no address that is not verified', async () => {
    const { email } = await newPerson(server);
    expect((await logIn({ sub: 's2', email: 'stranger@example.com', email_verified: true })).status).toBe(403);
    for (const verified of [false, 'true', undefined]) {
      expect((await logIn({ sub: 's3', email, email_verified: verified })).status).toBe(403);
    }
    expect((await logIn({ sub: 's4' })).status).toBe(403);
  });

  it.each([
    ['another audience', { aud: 'somebody-else' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['another nonce', { nonce: 'x' }],
    ['an end in the past', { exp: 1 }],
    ['no subject', { sub: undefined }],
  ])('401: an ID token with %s', async (_what, claims) => {
    const { email } = await newPerson(server);
    const response = await logIn({ sub: 's5', email, email_verified: true, ...claims });
    expect([response.status, response.headers.getSetCookie()]).toEqual([401, []]);
  });

  it('401: a signature of another key', async () => {
    const { email } = await newPerson(server);
    provider.forged = true;
    expect((await logIn({ sub: 's6', email, email_verified: true })).status).toBe(401);
  });

  it('401: ends only in the browser where it began, once, with its own state', async () => {
    const { email } = await newPerson(server);
    provider.claims = { sub: 's7', email, email_verified: true };
    const [one, two] = [await begin(), await begin()];
    expect((await back(provider.agree(one.url), two.cookie)).status).toBe(401);
    expect((await back(provider.agree(one.url), one.cookie)).status).toBe(401);
    const callback = provider.agree(two.url);
    expect((await back(callback.replace(/state=[^&]*/, 'state=x'), two.cookie)).status).toBe(401);
    expect((await back(callback, two.cookie)).status).toBe(303);
    expect((await back(callback, two.cookie)).status).toBe(401);
    expect((await back('/api/v1/oidc/callback', two.cookie)).status).toBe(401);
  });

  it('401: the provider refused', async () => {
    const { url, cookie } = await begin();
    const state = new URL(url).searchParams.get('state') ?? '';
    expect((await back(`/api/v1/oidc/callback?error=access_denied&state=${state}`, cookie)).status).toBe(401);
  });

  it('404 where there is no provider', async () => {
    const plain = await startTestApp();
    expect((await plain.request('GET', '/api/v1/oidc/login', { anonymous: true })).status).toBe(404);
    expect((await plain.request('GET', '/api/v1/oidc/callback?state=x', { anonymous: true })).status).toBe(404);
    await plain.close();
  });
});
