import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'cohere',
    name: 'Cohere',
    revoke: 'https://dashboard.cohere.com/api-keys',
    source: 'https://docs.cohere.com/reference/about',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'cohere-api-key',
      title: 'Cohere API key',
      ...assigned('cohere api key|cohere key|co_api_key', '[A-Za-z0-9]{40}'),
      opens: "Cohere's models, at the account's cost.",
      examples: {
        match: [
          ['COHERE_API_KEY=', fake.alnum(40)],
          ['"cohereApiKey": "', fake.alnum(40), '"'],
        ],
        ignore: [
          ['COHERE_API_KEY=', 'x'.repeat(40)],
          ['COHERE_API_KEY_HINT=', fake.alnum(40)],
        ],
      },
    },
  ],
);
