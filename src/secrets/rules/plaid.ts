import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'plaid',
    name: 'Plaid',
    revoke: 'https://plaid.com/docs/account/security/',
    source: 'https://plaid.com/docs/api/tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'plaid-access-token',
      title: 'Plaid access token',
      literals: ['access-production-', 'access-development-'],
      pattern: /access-(?:production|development)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      unmistakable: true,
      severity: 'critical',
      opens: "One person's bank data, together with the secret.",
      examples: {
        match: [['access-', 'production-', fake.uuid()]],
        ignore: [
          ['access-', 'sandbox-', fake.uuid()],
          ['access-', 'production-', '00000000-0000-0000-0000-000000000000'],
        ],
      },
    },
    {
      id: 'plaid-secret',
      title: 'Plaid secret',
      ...assigned('plaid secret|plaid secret key|plaid production secret', '[0-9a-f]{30}'),
      opens: 'Bank data of all linked people.',
      severity: 'critical',
      examples: {
        match: [
          ['PLAID_SECRET=', fake.hex(30)],
          ['"plaidSecret": "', fake.hex(30), '"'],
        ],
        ignore: [
          ['PLAID_SECRET=', 'x'.repeat(30)],
          ['PLAID_SECRET_HINT=', fake.hex(30)],
        ],
      },
    },
  ],
);
