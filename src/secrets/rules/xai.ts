import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'xai',
    name: 'xAI',
    revoke: 'https://console.x.ai/',
    source: 'https://docs.x.ai/docs/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'xai-api-key',
      title: 'xAI API key',
      prefix: 'xai-',
      body: fake.alnum(80),
      pattern: /xai-[A-Za-z0-9]{80}/,
      opens: "Models of xAI, at the account's cost.",
      unmistakable: true,
    },
  ],
);
