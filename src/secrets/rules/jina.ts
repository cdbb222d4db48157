import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'jina',
    name: 'Jina AI',
    revoke: 'https://jina.ai/api-dashboard/',
    source: 'https://jina.ai/api-dashboard/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'jina-api-key',
      title: 'Jina AI API key',
      prefix: 'jina_',
      body: fake.base64url(60),
      pattern: /jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/,
      opens: "Reader, embedding and search models, at the account's cost.",
    },
  ],
);
