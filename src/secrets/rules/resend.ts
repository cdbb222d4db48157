import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'resend',
    name: 'Resend',
    revoke: 'https://resend.com/docs/dashboard/api-keys/introduction',
    source: 'https://resend.com/docs/dashboard/api-keys/introduction',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'resend-api-key',
      title: 'Resend API key',
      prefix: 're_',
      body: `${fake.alnum(8)}_${fake.alnum(24)}`,
      pattern: /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/,
      opens: "Sending mail in the account's name.",
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
    },
  ],
);
