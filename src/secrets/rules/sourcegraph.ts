import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'sourcegraph',
    name: 'Sourcegraph',
    revoke: 'https://sourcegraph.com/docs/cli/how-tos/revoking_an_access_token',
    source: 'https://sourcegraph.com/docs/admin/access_control',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'sourcegraph-access-token',
      title: 'Sourcegraph access token',
      literals: ['sgp_'],
      pattern: /sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}/,
      opens: 'Code that its owner may search.',
      examples: {
        match: [
          ['sgp', '_', fake.hex(16), '_', fake.hex(40)],
          ['sgp', '_', fake.hex(40)],
        ],
        ignore: [
          ['sgp', '_', fake.hex(16)],
          ['sgp', '_', '0'.repeat(40)],
        ],
      },
    },
    {
      id: 'sourcegraph-gateway-token',
      title: 'Sourcegraph gateway token',
      prefix: 'sgd_',
      body: fake.hex(64),
      pattern: /sgd_[0-9a-f]{64}/,
      opens: "Models through the gateway, at the account's cost.",
    },
  ],
);
