import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'tavily',
    name: 'Tavily',
    revoke: 'https://app.tavily.com/home',
    source: 'https://docs.tavily.com/documentation/quickstart',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'tavily-api-key',
      title: 'Tavily API key',
      literals: ['tvly-'],
      pattern: /tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}/,
      opens: "Web search, at the account's cost.",
      examples: {
        match: [
          ['tvly-', 'dev-', fake.alnum(32)],
          ['tvly-', fake.alnum(32)],
        ],
        ignore: [
          ['tvly-', 'YOUR_API_KEY'],
          ['tvly-', 'x'.repeat(32)],
        ],
      },
    },
  ],
);
