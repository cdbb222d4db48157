import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'together',
    name: 'Together AI',
    revoke: 'https://api.together.ai/settings/api-keys',
    source: 'https://docs.together.ai/reference/authentication-1',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'together-api-key',
      title: 'Together AI API key',
      prefix: 'tgp_v1_',
      body: fake.base64url(43),
      pattern: /tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: "Models on Together AI, at the account's cost.",
    },
    {
      id: 'together-legacy-key',
      title: 'Together AI API key',
      ...assigned('together api key|togetherai api key', '[0-9a-f]{64}'),
      opens: "Models on Together AI, at the account's cost.",
      examples: {
        match: [
          ['TOGETHER_API_KEY=', fake.hex(64)],
          ['"togetherApiKey": "', fake.hex(64), '"'],
        ],
        ignore: [
          ['TOGETHER_API_KEY=', 'x'.repeat(64)],
          ['TOGETHER_API_KEY_HINT=', fake.hex(64)],
        ],
      },
    },
  ],
);
