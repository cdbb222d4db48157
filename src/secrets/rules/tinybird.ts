import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'tinybird',
    name: 'Tinybird',
    revoke: 'https://www.tinybird.co/docs/forward/administration/tokens',
    source: 'https://www.tinybird.co/docs/forward/administration/tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'tinybird-token',
      title: 'Tinybird token',
      prefix: 'p.eyJ',
      body: `${fake.base64url(100)}.${fake.base64url(43)}`,
      opens: "Data that the token's scopes allow; some are meant for browsers.",
      severity: 'medium',
      pattern: /p\.eyJ[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    },
  ],
);
