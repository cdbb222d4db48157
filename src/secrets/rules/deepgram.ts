import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'deepgram',
    name: 'Deepgram',
    revoke: 'https://developers.deepgram.com/docs/create-additional-api-keys',
    source: 'https://developers.deepgram.com/docs/create-additional-api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'deepgram-api-key',
      title: 'Deepgram API key',
      ...assigned('deepgram api key|deepgram key', '[0-9a-f]{40}'),
      opens: "Speech recognition, at the account's cost.",
      examples: {
        match: [
          ['DEEPGRAM_API_KEY=', fake.hex(40)],
          ['"deepgramApiKey": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['DEEPGRAM_API_KEY=', 'x'.repeat(40)],
          ['DEEPGRAM_API_KEY_HINT=', fake.hex(40)],
        ],
      },
    },
  ],
);
