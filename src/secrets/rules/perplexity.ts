import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'perplexity',
    name: 'Perplexity',
    revoke: 'https://docs.perplexity.ai/guides/api-key-management',
    source: 'https://docs.perplexity.ai/guides/api-key-management',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'perplexity-api-key',
      title: 'Perplexity API key',
      prefix: 'pplx-',
      body: fake.alnum(48),
      pattern: /pplx-[A-Za-z0-9]{48,64}/,
      opens: "Perplexity's models, at the account's cost.",
    },
  ],
);
