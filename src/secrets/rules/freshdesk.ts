import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'freshdesk',
    name: 'Freshworks',
    revoke: 'https://support.freshdesk.com/support/solutions/articles/215517',
    source: 'https://developers.freshdesk.com/api/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'freshdesk-api-key',
      title: 'Freshdesk API key',
      ...assigned('freshdesk api key|freshdesk key|freshservice api key|freshworks api key', '[A-Za-z0-9]{20}'),
      opens: 'Tickets that its owner may see.',
      examples: {
        match: [
          ['FRESHDESK_API_KEY=', fake.alnum(20)],
          ['"freshdeskApiKey": "', fake.alnum(20), '"'],
        ],
        ignore: [
          ['FRESHDESK_API_KEY=', 'x'.repeat(20)],
          ['FRESHDESK_API_KEY_HINT=', fake.alnum(20)],
        ],
      },
    },
  ],
);
