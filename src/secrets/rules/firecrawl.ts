import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'firecrawl',
    name: 'Firecrawl',
    revoke: 'https://www.firecrawl.dev/app/api-keys',
    source: 'https://docs.firecrawl.dev/introduction',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'firecrawl-api-key',
      title: 'Firecrawl API key',
      prefix: 'fc-',
      body: fake.hex(32),
      pattern: /fc-[0-9a-f]{32}/,
      opens: "Crawling, at the account's cost.",
    },
  ],
);
