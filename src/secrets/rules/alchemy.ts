import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'alchemy',
    name: 'Alchemy',
    revoke: 'https://www.alchemy.com/docs/how-to-rotate-your-api-keys',
    source: 'https://www.alchemy.com/docs/reference/api-overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'alchemy-api-key',
      title: 'Alchemy API key',
      ...assigned('alchemy api key|alchemy key|alchemy id', '[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])'),
      opens: "Chain requests, at the account's cost.",
      severity: 'medium',
      examples: {
        match: [
          ['ALCHEMY_API_KEY=', fake.base64url(32)],
          ['"alchemyApiKey": "', fake.base64url(32), '"'],
        ],
        ignore: [
          ['ALCHEMY_API_KEY=', 'x'.repeat(32)],
          ['ALCHEMY_API_KEY_HINT=', fake.base64url(32)],
        ],
      },
    },
    {
      id: 'alchemy-url',
      title: 'Alchemy address with its key',
      literals: ['.alchemy.com/v2/'],
      severity: 'medium',
      unbounded: true,
      pattern: /\.alchemy\.com\/v2\/([A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])/,
      opens: "Chain requests, at the account's cost.",
      examples: {
        match: [['https://eth-mainnet.g.alchemy.com', '/v2/', fake.base64url(32)]],
        ignore: [
          ['https://eth-mainnet.g.alchemy.com', '/v2/', 'x'.repeat(32)],
          ['https://eth-mainnet.g.alchemy.com', '/v2/', 'demo'],
        ],
      },
    },
  ],
);
