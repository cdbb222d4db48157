import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'browserbase',
    name: 'Browserbase',
    revoke: 'https://docs.browserbase.com/introduction/getting-started',
    source: 'https://docs.browserbase.com/introduction/getting-started',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'browserbase-api-key',
      title: 'Browserbase API key',
      prefix: 'bb_live_',
      body: fake.base64url(27),
      pattern: /bb_live_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
      opens: "Browsers and their recordings, at the account's cost.",
    },
  ],
);
