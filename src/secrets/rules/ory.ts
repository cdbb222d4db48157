import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'ory',
    name: 'Ory',
    revoke: 'https://www.ory.com/docs/concepts/personal-access-token',
    source: 'https://github.com/ory/hydra/commit/b170cc11e5081abcfb74b274c6d355f0e4a5b6fe',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'ory-session-token',
      title: 'Ory session token',
      literals: ['ory_st_'],
      pattern: /ory_st_[A-Za-z0-9]{32}/,
      opens: 'The session of one user.',
      severity: 'medium',
      examples: {
        match: [['ory', '_st_', fake.alnum(32)]],
        ignore: [
          ['ory', '_st_', 'x'.repeat(32)],
          ['ory', '_st_', fake.alnum(12)],
        ],
      },
    },
    {
      id: 'ory-oauth-token',
      title: 'Ory OAuth token',
      literals: ['ory_at_', 'ory_rt_', 'ory_ac_'],
      pattern: /ory_(?:at|rt|ac)_[A-Za-z0-9_-]{43,86}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_.-])/,
      unmistakable: true,
      opens: 'What the user let an application do.',
      examples: {
        match: [
          ['ory', '_at_', fake.base64url(43), '.', fake.base64url(43)],
          ['ory', '_rt_', fake.base64url(43), '.', fake.base64url(43)],
        ],
        ignore: [
          ['ory', '_at_', fake.base64url(43)],
          ['ory', '_at_', 'x'.repeat(43), '.', 'x'.repeat(43)],
        ],
      },
    },
  ],
);
