import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'exa',
    name: 'Exa',
    revoke: 'https://dashboard.exa.ai/api-keys',
    source: 'https://docs.exa.ai/reference/getting-started',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'exa-api-key',
      title: 'Exa API key',
      ...assigned('exa api key', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
      opens: "Web search, at the account's cost.",
      examples: {
        match: [
          ['EXA_API_KEY=', fake.uuid()],
          ['"exaApiKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['EXA_API_KEY=', 'x'.repeat(36)],
          ['EXA_API_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
