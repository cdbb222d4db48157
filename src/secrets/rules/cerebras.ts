import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'cerebras',
    name: 'Cerebras',
    revoke: 'https://cloud.cerebras.ai/',
    source: 'https://inference-docs.cerebras.ai/quickstart',
    checked: '2026-11-20',
  },
  [
    {
      id: 'cerebras-api-key',
      title: 'Cerebras API key',
      prefix: 'csk-',
      body: fake.lower(48),
      pattern: /csk-[a-z0-9]{48}/,
      opens: "Models on Cerebras, at the account's cost.",
    },
  ],
);
