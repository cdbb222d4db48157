import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'wise',
    name: 'Wise',
    revoke: 'https://docs.wise.com/api-docs',
    source: 'https://docs.wise.com/api-docs/features/authentication-access',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'wise-api-token',
      title: 'Wise API token',
      ...assigned(
        'wise api token|wise token|wise api key|transferwise token|transferwise api token',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Balances and transfers of an account.',
      severity: 'critical',
      examples: {
        match: [
          ['WISE_API_TOKEN=', fake.uuid()],
          ['"wiseApiToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['WISE_API_TOKEN=', 'x'.repeat(36)],
          ['WISE_API_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
