import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'sendgrid',
    name: 'SendGrid',
    revoke: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API key',
      literals: ['SG.'],
      pattern: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      unmistakable: true,
      opens: "Sending mail and reading statistics in the account's name.",
      examples: {
        match: [['SG', '.', fake.base64url(22), '.', fake.base64url(43)]],
        ignore: [
          ['SG', '.', fake.base64url(22)],
          ['SG', '.', 'x'.repeat(22), '.', 'x'.repeat(43)],
        ],
      },
    },
  ],
);
