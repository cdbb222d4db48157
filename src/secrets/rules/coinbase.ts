import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'coinbase',
    name: 'Coinbase',
    revoke: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
    source: 'https://docs.cdp.coinbase.com/get-started/authentication/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'coinbase-api-secret',
      title: 'Coinbase API secret',
      ...assigned('coinbase api secret|coinbase secret|coinbase api key secret', '[A-Za-z0-9]{32}'),
      opens: 'Balances and orders of an account.',
      severity: 'critical',
      examples: {
        match: [
          ['COINBASE_API_SECRET=', fake.alnum(32)],
          ['"coinbaseApiSecret": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['COINBASE_API_SECRET=', 'x'.repeat(32)],
          ['COINBASE_API_SECRET_HINT=', fake.alnum(32)],
        ],
      },
    },
  ],
);
