import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'mistral',
    name: 'Mistral AI',
    revoke: 'https://console.mistral.ai/api-keys',
    source: 'https://docs.mistral.ai/api/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mistral-api-key',
      title: 'Mistral API key',
      ...assigned('mistral api key|mistral key', '[A-Za-z0-9]{32}'),
      opens: "Mistral's models, at the account's cost.",
      examples: {
        match: [
          ['MISTRAL_API_KEY=', fake.alnum(32)],
          ['"mistralApiKey": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['MISTRAL_API_KEY=', 'x'.repeat(32)],
          ['MISTRAL_API_KEY_HINT=', fake.alnum(32)],
        ],
      },
    },
  ],
);
