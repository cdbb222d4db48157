import { describe, expect, it } from 'vitest';
import { startTestApp } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { password } from '../testing/people.ts';
import { setupLink } from './setup-link.ts';

describe.skipIf(!hasPostgres)('setupLink', () => {
  it('leads to the set-up until there is a user', async () => {
    const server = await startTestApp();
    const { setupUrl = '' } = await setupLink(server.app, 'http://127.0.0.1:8780');
    expect(setupUrl).toMatch(/^http:\/\/127\.0\.0\.1:8780\/setup#token=[\w-]{43}$/);
    const body = { token: setupUrl.split('token=')[1], email: 'ada@example.com', password };
    expect((await server.request('POST', '/api/v1/setup', { body, anonymous: true })).status).toBe(201);
    expect(await setupLink(server.app, 'http://127.0.0.1:8780')).toEqual({});
    await server.close();
  });

  it('names the published address', async () => {
    const server = await startTestApp({ OPENBRICK_PUBLIC_URL: 'https://scan.example' });
    expect((await setupLink(server.app, 'http://127.0.0.1:1')).setupUrl).toContain('https://scan.example/setup#token=');
    await server.close();
  });
});
