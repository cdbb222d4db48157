import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'replicate',
    name: 'Replicate',
    revoke: 'https://replicate.com/account/api-tokens',
    source: 'https://replicate.com/docs/topics/security/api-tokens',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'replicate-api-token',
      title: 'Replicate API token',
      prefix: 'r8_',
      body: fake.alnum(37),
      pattern: /r8_[A-Za-z0-9_-]{37}(?![A-Za-z0-9_-])/,
      opens: "Running models and reading their results, at the account's cost.",
    },
  ],
);
