import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'scalingo',
    name: 'Scalingo',
    revoke: 'https://developers.scalingo.com/tokens',
    source: 'https://developers.scalingo.com/tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'scalingo-api-token',
      title: 'Scalingo API token',
      prefix: 'tk-us-',
      body: fake.base64url(48),
      pattern: /tk-us-[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])/,
      opens: 'Applications of its owner.',
      severity: 'critical',
    },
  ],
);
