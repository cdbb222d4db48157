import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'helius',
    name: 'Helius',
    revoke: 'https://www.helius.dev/docs/api-reference/authentication',
    source: 'https://www.helius.dev/docs/api-reference/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'helius-url',
      title: 'Helius address with its key',
      literals: ['.helius-rpc.com/?api-key='],
      severity: 'medium',
      unbounded: true,
      pattern: /\.helius-rpc\.com\/\?api-key=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      opens: "Chain requests, at the account's cost.",
      examples: {
        match: [['https://mainnet.helius-rpc.com', '/?api-key=', fake.uuid()]],
        ignore: [['https://mainnet.helius-rpc.com', '/?api-key=', '00000000-0000-0000-0000-000000000000']],
      },
    },
  ],
);
