import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'zendesk',
    name: 'Zendesk',
    revoke: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
    source: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'zendesk-api-token',
      title: 'Zendesk API token',
      ...assigned('zendesk api token|zendesk token|zendesk api key|zendesk secret key', '[A-Za-z0-9]{40}'),
      opens: 'Tickets and customers of an account.',
      examples: {
        match: [
          ['ZENDESK_API_TOKEN=', fake.alnum(40)],
          ['"zendeskApiToken": "', fake.alnum(40), '"'],
        ],
        ignore: [
          ['ZENDESK_API_TOKEN=', 'x'.repeat(40)],
          ['ZENDESK_API_TOKEN_HINT=', fake.alnum(40)],
        ],
      },
    },
  ],
);
