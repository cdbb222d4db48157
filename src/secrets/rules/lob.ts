import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'lob',
    name: 'Lob',
    revoke: 'https://docs.lob.com/#tag/Authentication',
    source: 'https://docs.lob.com/#tag/Authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'lob-api-key',
      title: 'Lob API key',
      ...assigned('lob api key|lob key|lob secret key', 'live_[0-9a-f]{35}'),
      opens: "Sending letters, at the account's cost.",
      examples: {
        match: [
          ['LOB_API_KEY=', 'live_', fake.hex(35)],
          ['"lobApiKey": "', 'live_', fake.hex(35), '"'],
        ],
        ignore: [
          ['LOB_API_KEY=', 'x'.repeat(35)],
          ['LOB_API_KEY_HINT=', 'live_', fake.hex(35)],
        ],
      },
    },
  ],
);
