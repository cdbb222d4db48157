import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'mailjet',
    name: 'Mailjet',
    revoke: 'https://documentation.mailjet.com/hc/en-us/articles/360042905353',
    source: 'https://dev.mailjet.com/email/guides/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mailjet-secret-key',
      title: 'Mailjet secret key',
      ...assigned('mailjet secret key|mailjet api secret|mailjet secret|mj_apikey_private', '[0-9a-f]{32}'),
      opens: "Sending mail in the account's name.",
      examples: {
        match: [
          ['MAILJET_SECRET_KEY=', fake.hex(32)],
          ['"mailjetSecretKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['MAILJET_SECRET_KEY=', 'x'.repeat(32)],
          ['MAILJET_SECRET_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
