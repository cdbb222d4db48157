import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'sparkpost',
    name: 'SparkPost',
    revoke: 'https://support.sparkpost.com/docs/getting-started/create-api-keys',
    source: 'https://developers.sparkpost.com/api/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'sparkpost-api-key',
      title: 'SparkPost API key',
      ...assigned('sparkpost api key|sparkpost key', '[0-9a-f]{40}'),
      opens: "Sending mail in the account's name.",
      examples: {
        match: [
          ['SPARKPOST_API_KEY=', fake.hex(40)],
          ['"sparkpostApiKey": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['SPARKPOST_API_KEY=', 'x'.repeat(40)],
          ['SPARKPOST_API_KEY_HINT=', fake.hex(40)],
        ],
      },
    },
  ],
);
