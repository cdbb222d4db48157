import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeKeys } from './fake-keys.ts';
import { type Demo, demoPlants, startDemo } from './server.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(demo.url + path, { headers, redirect: 'manual' });
const textOf = async (path: string) => (await get(path)).text();

describe('demo pages', () => {
  it('looks like Express and links every safe page that has a plant', async () => {
    const response = await get('/');
    expect(response.headers.get('x-powered-by')).toBe('Express');
    const index = await response.text();
    const linked = demoPlants.filter(({ path }) => !['/', '/.env', '/assets/app.js.map'].includes(path));
    for (const { path } of linked) expect(index).toContain(`"${path}`);
  });

  it('puts a key into a signed, readable session without flags', async () => {
    const [session = '', signature = ''] = (await get('/connect')).headers.getSetCookie();
    const value = /^session=([^;]{1,900});/.exec(session)?.[1] ?? '';
    expect(JSON.parse(Buffer.from(value, 'base64').toString())).toMatchObject({ github_token: fakeKeys.github });
    const mac = createHmac('sha1', 'keyboard cat').update(`session=${value}`).digest('base64url');
    expect(signature.split(';')[0]).toBe(`session.sig=${mac}`);
    expect(session).not.toMatch(/secure|httponly|samesite/i);
  });

  it('hands out counting guest ids, and none to a guest it knows', async () => {
    const first = (await get('/guest')).headers.getSetCookie()[0] ?? '';
    const second = (await get('/guest')).headers.getSetCookie()[0] ?? '';
    expect(Number(second.match(/\d+/)?.[0]) - Number(first.match(/\d+/)?.[0])).toBe(1);
    expect((await get('/guest', { cookie: first.split(';')[0] ?? '' })).headers.getSetCookie()).toEqual([]);
  });

  it('lets a parameter write cookie attributes, but not a line of its own', async () => {
    const injected = await get('/prefs?theme=dark%3B%20Domain%3Dexample.test');
    expect(injected.headers.getSetCookie()).toEqual(['theme=dark; Domain=example.test; Path=/']);
    const broken = await get('/prefs?theme=a%0D%0AX-Marker%3A%20b');
    expect(broken.status).toBe(500);
    expect(broken.headers.get('x-marker')).toBeNull();
    expect(broken.headers.getSetCookie()).toEqual([]);
  });

  it('redirects anywhere, and with a key in the query', async () => {
    expect((await get('/go?next=https://elsewhere.example/')).headers.get('location')).toBe(
      'https://elsewhere.example/',
    );
    expect((await get('/export')).headers.get('location')).toBe(`/downloads/figures.csv?api_key=${fakeKeys.sendgrid}`);
    expect((await get('/downloads/figures.csv')).status).toBe(200);
  });
});

describe('demo API and files', () => {
  it('shows keys in a body, a header, scripts and a file', async () => {
    expect(await textOf('/api/me')).toContain(fakeKeys.stripe);
    expect((await get('/api/status')).headers.get('x-upstream-token')).toBe(fakeKeys.npm);
    expect((await get('/api/status')).headers.get('x-backend-server')).toMatch(/^10\./);
    expect(await textOf('/assets/app.js')).toContain(fakeKeys.vercel);
    expect(await textOf('/assets/app.js.map')).toContain(fakeKeys.slack);
    expect(await textOf('/.env')).toContain(`\nSTRIPE_SECRET_KEY=${fakeKeys.stripeOfEnv}\n`);
  });

  it('has key check digits that hold', () => {
    for (const key of [fakeKeys.github, fakeKeys.npm, fakeKeys.vercel]) {
      const digits = [...key.slice(-6)].map((c) =>
        '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(c),
      );
      const value = digits.reduce((sum, digit) => sum * 62 + digit, 0);
      expect(value).toBe(crc32(key.slice(4, -6)));
    }
    expect(new Set(Object.values(fakeKeys)).size).toBe(Object.keys(fakeKeys).length);
  });

  it('shows a trace and a connection string in an error', async () => {
    const response = await get('/api/orders/latest');
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/postgres:\/\/parcels:.{20}@.{1,400}orders\.js:41:18/s);
  });

  it('echoes headers, lists people, allows any origin', async () => {
    const echo = await get('/api/echo', { 'x-marker': 'm4rk', origin: 'null' });
    expect(await echo.text()).toContain('m4rk');
    expect(echo.headers.get('access-control-allow-origin')).toBe('null');
    expect(echo.headers.get('access-control-allow-credentials')).toBe('true');
    expect((await textOf('/api/users')).match(/@/g)).toHaveLength(6);
    expect((await get('/api/users')).headers.has('access-control-allow-origin')).toBe(false);
  });

  it('lists the folder and serves what it lists', async () => {
    const listing = await textOf('/backups/');
    expect(listing).toContain('Index of /backups/');
    for (const [, name] of listing.matchAll(/href="([\w.-]{3,40})">/g)) {
      expect((await get(`/backups/${name}`)).status).toBe(200);
    }
  });

  it.each(['/nothing/here', '/.git/HEAD', '/api/nothing', '//nothing', '/__proto__', '/.env.bak'])(
    'answers 404 for %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('<pre>Cannot GET /');
    },
  );
});

describe('demo state', () => {
  it('counts requests that act and no others', async () => {
    const own = await startDemo();
    for (const { path } of demoPlants) await fetch(own.url + path, { redirect: 'manual' });
    await fetch(`${own.url}/logout`, { method: 'OPTIONS' });
    expect(own.mutations()).toBe(0);
    await fetch(`${own.url}/logout`);
    await fetch(`${own.url}/api/reset`);
    await fetch(`${own.url}/login`, { method: 'POST' });
    await fetch(`${own.url}/api/me`, { method: 'DELETE' });
    expect(own.mutations()).toBe(4);
    await own.close();
  });

  it('survives a target that is no path, and refuses a port that is taken', async () => {
    const { hostname, port } = new URL(demo.url);
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path: 'http://[', method: 'GET' }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
    await expect(startDemo({ port: Number(port) })).rejects.toThrow('EADDRINUSE');
  });
});
