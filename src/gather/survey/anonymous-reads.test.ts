import { expect, it } from 'vitest';
import { lab, look, page, type Site } from '../testing/site.ts';

const SITE: Site = {
  '/': page('<a href="/me">me</a> <script src="/app.js"></script>'),
  '/me': ['application/json', '{"id":1}'],
  '/app.js': ['text/javascript', 'let a;'],
};

it('asks every read that answered the user once without credentials, scripts left out', async () => {
  const { url, requested } = await lab(SITE);
  const { evidence } = await look(url, { credentials: [['X-Api-Key', 'k-123456789']] });
  const exchanges = evidence.exchanges.ok ? evidence.exchanges.value : [];
  const anonymous = exchanges.filter(({ identity }) => identity === 'anonymous');
  expect(anonymous.map(({ request }) => new URL(request.url).pathname).sort()).toEqual(['/', '/me']);
  for (const { request } of anonymous) {
    expect(request.headers.map(([name]) => name.toLowerCase())).not.toContain('x-api-key');
  }
  expect(requested.filter((line) => line === 'GET /me')).toHaveLength(2);
  expect(JSON.stringify(evidence.given)).not.toContain('k-123456789');
});

it('asks nothing twice where no credentials were given', async () => {
  const { url, requested } = await lab(SITE);
  await look(url);
  expect(requested.filter((line) => line === 'GET /me')).toHaveLength(1);
});
