import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'tailscale',
    name: 'Tailscale',
    revoke: 'https://tailscale.com/kb/1085/auth-keys',
    source: 'https://tailscale.com/kb/1277/key-prefixes',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'tailscale-key',
      title: 'Tailscale key',
      literals: ['tskey-'],
      pattern: /tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,20}(?:CNTRL)?-[A-Za-z0-9]{20,64}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Joining or managing a private network.',
      examples: {
        match: [['tskey', '-auth-', fake.alnum(12), 'CNTRL-', fake.alnum(32)]],
        ignore: [['tskey', '-auth-', fake.alnum(12)]],
      },
    },
  ],
);
