import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'fastly',
    name: 'Fastly',
    revoke: 'https://docs.fastly.com/en/guides/using-api-tokens',
    source: 'https://docs.fastly.com/en/guides/using-api-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'fastly-api-token',
      title: 'Fastly API token',
      ...assigned('fastly api token|fastly api key|fastly token|fastly key', '[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])'),
      opens: 'Services and caches chosen for the token.',
      examples: {
        match: [
          ['FASTLY_API_TOKEN=', fake.base64url(32)],
          ['"fastlyApiToken": "', fake.base64url(32), '"'],
        ],
        ignore: [
          ['FASTLY_API_TOKEN=', 'x'.repeat(32)],
          ['FASTLY_API_TOKEN_HINT=', fake.base64url(32)],
        ],
      },
    },
  ],
);
