import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'brevo',
    name: 'Brevo',
    revoke: 'https://help.brevo.com/hc/en-us/articles/209467485',
    source: 'https://developers.brevo.com/docs/getting-started',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'brevo-api-key',
      title: 'Brevo API key',
      prefix: 'xkeysib-',
      body: `${fake.hex(64)}-${fake.alnum(16)}`,
      pattern: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/,
      opens: 'Contacts and campaigns of an account.',
      unmistakable: true,
    },
    {
      id: 'brevo-smtp-key',
      title: 'Brevo SMTP key',
      prefix: 'xsmtpsib-',
      body: `${fake.hex(64)}-${fake.alnum(16)}`,
      pattern: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}/,
      opens: "Sending mail in the account's name.",
      unmistakable: true,
    },
  ],
);
