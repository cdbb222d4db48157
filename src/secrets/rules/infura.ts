import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'infura',
    name: 'Infura',
    revoke: 'https://docs.metamask.io/services/how-to/secure-an-api/',
    source: 'https://docs.metamask.io/services/get-started/endpoints/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'infura-api-key',
      title: 'Infura API key',
      ...assigned('infura api key|infura key|infura project id|infura id', '[0-9a-f]{32}'),
      opens: "Chain requests, at the account's cost; pages often show it.",
      severity: 'medium',
      examples: {
        match: [
          ['INFURA_API_KEY=', fake.hex(32)],
          ['"infuraApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['INFURA_API_KEY=', 'x'.repeat(32)],
          ['INFURA_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'infura-secret',
      title: 'Infura API secret',
      ...assigned('infura secret|infura api secret|infura project secret|infura api key secret', '[0-9a-f]{32}'),
      opens: "Chain requests, at the account's cost.",
      examples: {
        match: [
          ['INFURA_SECRET=', fake.hex(32)],
          ['"infuraSecret": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['INFURA_SECRET=', 'x'.repeat(32)],
          ['INFURA_SECRET_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'infura-url',
      title: 'Infura address with its key',
      literals: ['.infura.io/v3/'],
      severity: 'medium',
      unbounded: true,
      pattern: /\.infura\.io\/v3\/([0-9a-f]{32})(?![0-9a-z])/,
      opens: "Chain requests, at the account's cost; pages often show it.",
      examples: {
        match: [['https://mainnet.infura.io', '/v3/', fake.hex(32)]],
        ignore: [
          ['https://mainnet.infura.io', '/v3/', '0'.repeat(32)],
          ['https://mainnet.infura.io', '/v3/', 'YOUR-PROJECT-ID'],
        ],
      },
    },
  ],
);
