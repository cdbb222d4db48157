import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'intercom',
    name: 'Intercom',
    revoke: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'intercom-access-token',
      title: 'Intercom access token',
      prefix: 'dG9rOj',
      body: fake.base64(54),
      opens: 'Conversations and contacts of a workspace.',
      unmistakable: true,
      severity: 'critical',
      pattern: /dG9rOj[A-Za-z0-9+/]{50,58}={0,2}/,
    },
  ],
);
