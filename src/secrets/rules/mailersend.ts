import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'mailersend',
    name: 'MailerSend',
    revoke: 'https://www.mailersend.com/help/managing-api-tokens',
    source: 'https://developers.mailersend.com/general.html#authentication',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'mailersend-api-token',
      title: 'MailerSend API token',
      prefix: 'mlsn.',
      body: fake.hex(64),
      pattern: /mlsn\.[0-9a-f]{64}/,
      unmistakable: true,
      opens: 'Sending mail from the domains of an account.',
    },
  ],
);
