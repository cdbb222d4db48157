import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'typeform',
    name: 'Typeform',
    revoke: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'typeform-personal-token',
      title: 'Typeform personal access token',
      prefix: 'tfp_',
      body: fake.base64url(59),
      opens: 'Forms and answers of its owner.',
      pattern: /tfp_[A-Za-z0-9_.-]{40,62}/,
    },
  ],
);
