import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'stytch',
    name: 'Stytch',
    revoke: 'https://stytch.com/docs/b2b/guides/rotate-secrets',
    source: 'https://stytch.com/docs/api',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'stytch-secret',
      title: 'Stytch secret',
      prefix: 'secret-live-',
      body: fake.base64url(36),
      opens: 'All users of a project.',
      severity: 'critical',
      pattern: /secret-live-[A-Za-z0-9_-]{36}=?(?![A-Za-z0-9_-])/,
    },
    {
      id: 'stytch-test-secret',
      title: 'Stytch secret for test mode',
      prefix: 'secret-test-',
      body: fake.base64url(36),
      opens: 'Test users of a project.',
      severity: 'info',
      pattern: /secret-test-[A-Za-z0-9_-]{36}=?(?![A-Za-z0-9_-])/,
    },
  ],
);
