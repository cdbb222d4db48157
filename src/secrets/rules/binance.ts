import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'binance',
    name: 'Binance',
    revoke: 'https://www.binance.com/en/support/faq/360002502072',
    source: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'binance-api-secret',
      title: 'Binance API secret',
      ...assigned('binance api secret|binance secret|binance secret key|binance api secret key', '[A-Za-z0-9]{64}'),
      opens: 'Balances and orders of an account.',
      severity: 'critical',
      examples: {
        match: [
          ['BINANCE_API_SECRET=', fake.alnum(64)],
          ['"binanceApiSecret": "', fake.alnum(64), '"'],
        ],
        ignore: [
          ['BINANCE_API_SECRET=', 'x'.repeat(64)],
          ['BINANCE_API_SECRET_HINT=', fake.alnum(64)],
        ],
      },
    },
    {
      id: 'binance-api-key',
      title: 'Binance API key',
      ...assigned('binance api key|binance key', '[A-Za-z0-9]{64}'),
      opens: 'Market data; with its secret, balances and orders.',
      severity: 'medium',
      examples: {
        match: [
          ['BINANCE_API_KEY=', fake.alnum(64)],
          ['"binanceApiKey": "', fake.alnum(64), '"'],
        ],
        ignore: [
          ['BINANCE_API_KEY=', 'x'.repeat(64)],
          ['BINANCE_API_KEY_HINT=', fake.alnum(64)],
        ],
      },
    },
  ],
);
