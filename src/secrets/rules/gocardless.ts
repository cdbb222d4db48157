import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'gocardless',
    name: 'GoCardless',
    revoke: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
    source: 'https://developer.gocardless.com/api-reference/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'gocardless-token',
      title: 'GoCardless access token',
      ...assigned(
        'gocardless token|gocardless access token|gocardless api key',
        'live_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])',
      ),
      opens: 'Direct debits of a merchant.',
      severity: 'critical',
      examples: {
        match: [
          ['GOCARDLESS_TOKEN=', 'live_', fake.base64url(40)],
          ['"gocardlessToken": "', 'live_', fake.base64url(40), '"'],
        ],
        ignore: [
          ['GOCARDLESS_TOKEN=', 'x'.repeat(40)],
          ['GOCARDLESS_TOKEN_HINT=', 'live_', fake.base64url(40)],
        ],
      },
    },
  ],
);
