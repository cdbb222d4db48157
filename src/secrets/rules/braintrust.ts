import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'braintrust',
    name: 'Braintrust',
    revoke: 'https://www.braintrust.dev/docs/reference/organizations',
    source: 'https://www.braintrust.dev/docs/reference/organizations',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'braintrust-api-key',
      title: 'Braintrust API key',
      ...assigned('braintrust api key', 'sk-[A-Za-z0-9]{48}'),
      opens: 'Logged prompts and answers of an organization.',
      examples: {
        match: [
          ['BRAINTRUST_API_KEY=', 'sk-', fake.alnum(48)],
          ['"braintrustApiKey": "', 'sk-', fake.alnum(48), '"'],
        ],
        ignore: [
          ['BRAINTRUST_API_KEY=', 'x'.repeat(48)],
          ['BRAINTRUST_API_KEY_HINT=', 'sk-', fake.alnum(48)],
        ],
      },
    },
  ],
);
