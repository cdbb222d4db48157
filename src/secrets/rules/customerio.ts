import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'customerio',
    name: 'Customer.io',
    revoke: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
    source: 'https://docs.customer.io/integrations/api/app/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'customerio-api-key',
      title: 'Customer.io API key',
      ...assigned(
        'customerio api key|customer io api key|customerio app api key|customerio tracking api key',
        '[0-9a-f]{20,32}',
      ),
      opens: 'Messages and customers of a workspace.',
      examples: {
        match: [
          ['CUSTOMERIO_API_KEY=', fake.hex(20)],
          ['"customerioApiKey": "', fake.hex(20), '"'],
        ],
        ignore: [
          ['CUSTOMERIO_API_KEY=', 'x'.repeat(22)],
          ['CUSTOMERIO_API_KEY_HINT=', fake.hex(20)],
        ],
      },
    },
  ],
);
