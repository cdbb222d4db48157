import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'fireworks',
    name: 'Fireworks AI',
    revoke: 'https://fireworks.ai/account/api-keys',
    source: 'https://docs.fireworks.ai/api-reference/introduction',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'fireworks-api-key',
      title: 'Fireworks AI API key',
      prefix: 'fw_',
      body: fake.alnum(22),
      pattern: /fw_[A-Za-z0-9]{22,24}/,
      opens: "Models on Fireworks AI, at the account's cost.",
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
    },
  ],
);
