import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'mollie',
    name: 'Mollie',
    revoke: 'https://docs.mollie.com/reference/authentication',
    source: 'https://docs.mollie.com/reference/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mollie-api-key',
      title: 'Mollie API key',
      ...assigned('mollie api key|mollie key|mollie live key', 'live_[A-Za-z0-9]{30}'),
      opens: 'Payments of a merchant.',
      severity: 'critical',
      examples: {
        match: [
          ['MOLLIE_API_KEY=', 'live_', fake.alnum(30)],
          ['"mollieApiKey": "', 'live_', fake.alnum(30), '"'],
        ],
        ignore: [
          ['MOLLIE_API_KEY=', 'x'.repeat(30)],
          ['MOLLIE_API_KEY_HINT=', 'live_', fake.alnum(30)],
        ],
      },
    },
    {
      id: 'mollie-access-token',
      title: 'Mollie organization access token',
      prefix: 'access_',
      body: fake.alnum(40),
      pattern: /access_[A-Za-z0-9]{40}/,
      opens: 'Payments of an organization.',
      severity: 'critical',
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
    },
  ],
);
