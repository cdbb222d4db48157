import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'mailchimp',
    name: 'Mailchimp',
    revoke: 'https://mailchimp.com/help/about-api-keys/',
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mailchimp-api-key',
      title: 'Mailchimp API key',
      literals: ['-us'],
      at: 32,
      pattern: /[0-9a-f]{32}-us\d{1,2}/,
      unmistakable: true,
      opens: 'Mailing lists and campaigns of an account.',
      examples: {
        match: [[fake.hex(32), '-us', '14']],
        ignore: [
          ['0'.repeat(32), '-us', '14'],
          [fake.hex(31), '-us', '14'],
        ],
      },
    },
    {
      id: 'mandrill-api-key',
      title: 'Mailchimp Transactional API key',
      prefix: 'md-',
      body: fake.base64url(22),
      pattern: /md-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      validate: (token) => /[A-Z]/.test(token),
      opens: "Sending mail in the account's name.",
      source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
    },
  ],
);
