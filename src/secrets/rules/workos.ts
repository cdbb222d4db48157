import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'workos',
    name: 'WorkOS',
    revoke: 'https://workos.com/docs/reference/api-keys',
    source: 'https://workos.com/docs/reference/api-keys',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'workos-api-key',
      title: 'WorkOS API key',
      literals: ['sk_live_a2V5X'],
      pattern: /sk_live_a2V5X[A-Za-z0-9+/]{40,120}={0,2}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Users, directories and single sign-on of an environment.',
      examples: {
        match: [['sk', '_live_a2V5Xz', fake.alnum(70)]],
        ignore: [
          ['sk', '_live_a2V5X', 'x'.repeat(70)],
          ['sk', '_live_a2V5Xz', fake.alnum(10)],
        ],
      },
    },
    {
      id: 'workos-test-key',
      title: 'WorkOS API key for a staging environment',
      literals: ['sk_test_a2V5X'],
      pattern: /sk_test_a2V5X[A-Za-z0-9+/]{40,120}={0,2}/,
      severity: 'low',
      opens: 'Users and directories of a staging environment.',
      examples: { match: [['sk', '_test_a2V5Xz', fake.alnum(70)]], ignore: [['sk', '_test_a2V5Xz', fake.alnum(10)]] },
    },
  ],
);
