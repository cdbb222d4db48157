import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'e2b',
    name: 'E2B',
    revoke: 'https://e2b.dev/docs/api-key',
    source: 'https://e2b.dev/docs/api-key',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'e2b-api-key',
      title: 'E2B API key',
      prefix: 'e2b_',
      body: fake.hex(40),
      pattern: /e2b_[0-9a-f]{40}/,
      opens: "Sandboxes, at the account's cost.",
    },
    {
      id: 'e2b-access-token',
      title: 'E2B access token',
      prefix: 'sk_e2b_',
      body: fake.hex(40),
      pattern: /sk_e2b_[0-9a-f]{40}/,
      source: 'https://github.com/e2b-dev/infra',
      opens: 'Templates and settings of an account.',
    },
  ],
);
