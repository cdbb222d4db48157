import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'postmark',
    name: 'Postmark',
    revoke: 'https://postmarkapp.com/support/article/1008-what-are-the-account-and-server-api-tokens',
    source: 'https://postmarkapp.com/developer/api/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'postmark-server-token',
      title: 'Postmark API token',
      ...assigned(
        'postmark server token|postmark api token|postmark token|postmark api key|postmark account token',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Sending mail and reading what was sent.',
      examples: {
        match: [
          ['POSTMARK_SERVER_TOKEN=', fake.uuid()],
          ['"postmarkServerToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['POSTMARK_SERVER_TOKEN=', 'x'.repeat(36)],
          ['POSTMARK_SERVER_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
