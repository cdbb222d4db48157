import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'dify',
    name: 'Dify',
    revoke: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
    source: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'dify-app-key',
      title: 'Dify application key',
      ...assigned('dify api key|dify app key|dify key', 'app-[A-Za-z0-9]{24}'),
      opens: "One application's model, at its owner's cost.",
      examples: {
        match: [
          ['DIFY_API_KEY=', 'app-', fake.alnum(24)],
          ['"difyApiKey": "', 'app-', fake.alnum(24), '"'],
        ],
        ignore: [
          ['DIFY_API_KEY=', 'x'.repeat(24)],
          ['DIFY_API_KEY_HINT=', 'app-', fake.alnum(24)],
        ],
      },
    },
    {
      id: 'dify-dataset-key',
      title: 'Dify knowledge key',
      ...assigned('dify dataset key|dify dataset api key|dify knowledge key', 'dataset-[A-Za-z0-9]{24}'),
      opens: 'The documents in a knowledge base.',
      examples: {
        match: [
          ['DIFY_DATASET_KEY=', 'dataset-', fake.alnum(24)],
          ['"difyDatasetKey": "', 'dataset-', fake.alnum(24), '"'],
        ],
        ignore: [
          ['DIFY_DATASET_KEY=', 'x'.repeat(24)],
          ['DIFY_DATASET_KEY_HINT=', 'dataset-', fake.alnum(24)],
        ],
      },
    },
  ],
);
