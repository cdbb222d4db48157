import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'comet',
    name: 'Comet',
    revoke: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
    source: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'comet-api-key',
      title: 'Comet API key',
      ...assigned('comet api key|comet ml api key', '[A-Za-z0-9]{25}'),
      opens: 'Experiments and models of a workspace.',
      examples: {
        match: [
          ['COMET_API_KEY=', fake.alnum(25)],
          ['"cometApiKey": "', fake.alnum(25), '"'],
        ],
        ignore: [
          ['COMET_API_KEY=', 'x'.repeat(25)],
          ['COMET_API_KEY_HINT=', fake.alnum(25)],
        ],
      },
    },
  ],
);
