import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'voyage',
    name: 'Voyage AI',
    revoke: 'https://dashboard.voyageai.com/api-keys',
    source: 'https://docs.voyageai.com/docs/api-key-and-installation',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'voyage-api-key',
      title: 'Voyage AI API key',
      ...assigned('voyage api key|voyageai api key', 'pa-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])'),
      opens: "Embedding models, at the account's cost.",
      examples: {
        match: [
          ['VOYAGE_API_KEY=', 'pa-', fake.base64url(43)],
          ['"voyageApiKey": "', 'pa-', fake.base64url(43), '"'],
        ],
        ignore: [
          ['VOYAGE_API_KEY=', 'x'.repeat(43)],
          ['VOYAGE_API_KEY_HINT=', 'pa-', fake.base64url(43)],
        ],
      },
    },
  ],
);
