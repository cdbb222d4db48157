import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'adobe',
    name: 'Adobe',
    revoke: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    source: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'adobe-client-secret',
      title: 'Adobe client secret',
      prefix: 'p8e-',
      body: fake.base64url(32),
      pattern: /p8e-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      opens: 'Acting as the integration.',
      unmistakable: true,
    },
  ],
);
