import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'aiven',
    name: 'Aiven',
    revoke: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    source: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'aiven-service-password',
      title: 'Aiven service password',
      prefix: 'AVNS_',
      body: fake.base64url(19),
      pattern: /AVNS_[A-Za-z0-9_-]{19}(?![A-Za-z0-9_-])/,
      opens: 'One database or broker.',
      severity: 'critical',
      unmistakable: true,
    },
    {
      id: 'aiven-token',
      title: 'Aiven token',
      ...assigned('aiven token|aiven api token|aiven api key', '[A-Za-z0-9+/]{200,400}(?![A-Za-z0-9+/])'),
      opens: 'Services of an account.',
      severity: 'critical',
      examples: {
        match: [
          ['AIVEN_TOKEN=', fake.base64(200)],
          ['"aivenToken": "', fake.base64(200), '"'],
        ],
        ignore: [
          ['AIVEN_TOKEN=', 'x'.repeat(200)],
          ['AIVEN_TOKEN_HINT=', fake.base64(200)],
        ],
      },
    },
  ],
);
