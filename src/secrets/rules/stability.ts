import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'stability',
    name: 'Stability AI',
    revoke: 'https://platform.stability.ai/account/keys',
    source: 'https://platform.stability.ai/docs/api-reference',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'stability-api-key',
      title: 'Stability AI API key',
      ...assigned('stability api key|stability key|stabilityai api key', 'sk-[A-Za-z0-9]{48}'),
      opens: "Image models, at the account's cost.",
      examples: {
        match: [
          ['STABILITY_API_KEY=', 'sk-', fake.alnum(48)],
          ['"stabilityApiKey": "', 'sk-', fake.alnum(48), '"'],
        ],
        ignore: [
          ['STABILITY_API_KEY=', 'x'.repeat(48)],
          ['STABILITY_API_KEY_HINT=', 'sk-', fake.alnum(48)],
        ],
      },
    },
  ],
);
