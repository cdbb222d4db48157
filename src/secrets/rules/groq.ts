import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'groq',
    name: 'Groq',
    revoke: 'https://console.groq.com/keys',
    source: 'https://console.groq.com/docs/quickstart',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'groq-api-key',
      title: 'Groq API key',
      prefix: 'gsk_',
      body: fake.alnum(52),
      pattern: /gsk_[A-Za-z0-9]{52}/,
      opens: "Models on Groq, at the account's cost.",
    },
  ],
);
