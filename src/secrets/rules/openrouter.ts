import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'openrouter',
    name: 'OpenRouter',
    revoke: 'https://openrouter.ai/settings/keys',
    source: 'https://openrouter.ai/docs/api-reference/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'openrouter-api-key',
      title: 'OpenRouter API key',
      prefix: 'sk-or-v1-',
      body: fake.hex(64),
      pattern: /sk-or-v1-[0-9a-f]{64}/,
      opens: "Models of many providers, at the account's cost.",
      unmistakable: true,
    },
  ],
);
