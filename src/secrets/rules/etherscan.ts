import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'etherscan',
    name: 'Etherscan',
    revoke: 'https://docs.etherscan.io/getting-an-api-key',
    source: 'https://docs.etherscan.io/getting-an-api-key',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'etherscan-api-key',
      title: 'Etherscan API key',
      ...assigned('etherscan api key|etherscan key|bscscan api key|polygonscan api key', '[A-Z0-9]{34}'),
      opens: "Chain look-ups in its owner's name.",
      severity: 'low',
      examples: {
        match: [
          ['ETHERSCAN_API_KEY=', fake.upper(34)],
          ['"etherscanApiKey": "', fake.upper(34), '"'],
        ],
        ignore: [
          ['ETHERSCAN_API_KEY=', 'x'.repeat(34)],
          ['ETHERSCAN_API_KEY_HINT=', fake.upper(34)],
        ],
      },
    },
  ],
);
