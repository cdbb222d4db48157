import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'inngest',
    name: 'Inngest',
    revoke: 'https://www.inngest.com/docs/platform/signing-keys',
    source: 'https://github.com/inngest/inngest/blob/main/pkg/authn/signing_key_strategy.go',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'inngest-signing-key',
      title: 'Inngest signing key',
      literals: ['signkey-prod-', 'signkey-test-', 'signkey-branch-'],
      pattern: /signkey-(?:prod|test|branch)-[0-9a-f]{64}/,
      unmistakable: true,
      opens: 'Calling the functions of an application as Inngest, and Inngest as the application.',
      examples: {
        match: [
          ['signkey', '-prod-', fake.hex(64)],
          ['signkey', '-branch-', fake.hex(64)],
        ],
        ignore: [
          ['signkey', '-prod-', 'x'.repeat(64)],
          ['signkey', '-test-12345'],
        ],
      },
    },
  ],
);
