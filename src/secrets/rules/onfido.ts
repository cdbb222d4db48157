import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'onfido',
    name: 'Onfido',
    revoke: 'https://documentation.onfido.com/api/latest#authentication',
    source: 'https://documentation.onfido.com/api/latest#authentication',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'onfido-live-token',
      title: 'Onfido API token',
      literals: ['api_live.', 'api_live_us.', 'api_live_ca.'],
      pattern: /api_live(?:_us|_ca)?\.[A-Za-z0-9_-]{8,24}\.[A-Za-z0-9_-]{24,64}(?![A-Za-z0-9_-])/,
      severity: 'critical',
      opens: 'Identity documents and checks of people.',
      examples: {
        match: [
          ['api', '_live.', fake.alnum(11), '.', fake.base64url(32)],
          ['api', '_live_us.', fake.alnum(11), '.', fake.base64url(32)],
        ],
        ignore: [
          ['api', '_live.', fake.alnum(11)],
          ['api', '_live.', 'x'.repeat(11), '.', 'x'.repeat(32)],
        ],
      },
    },
  ],
);
