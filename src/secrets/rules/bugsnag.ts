import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'bugsnag',
    name: 'BugSnag',
    revoke: 'https://docs.bugsnag.com/api/',
    source: 'https://docs.bugsnag.com/api/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'bugsnag-api-key',
      title: 'BugSnag API key',
      ...assigned('bugsnag api key|bugsnag key', '[0-9a-f]{32}'),
      opens: 'Sending errors to one project; browsers hold it too.',
      kind: 'publishable',
      examples: {
        match: [
          ['BUGSNAG_API_KEY=', fake.hex(32)],
          ['"bugsnagApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['BUGSNAG_API_KEY=', 'x'.repeat(32)],
          ['BUGSNAG_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
