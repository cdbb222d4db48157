import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'composio',
    name: 'Composio',
    revoke: 'https://docs.composio.dev/reference/authenticating-to-the-api',
    source: 'https://docs.composio.dev/reference/authenticating-to-the-api',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'composio-project-key',
      title: 'Composio project key',
      literals: ['ak_'],
      pattern: /ak_[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
      validate: (token) => /[A-Z]/.test(token) && /[a-z]/.test(token.slice(3)) && /\d/.test(token),
      opens: 'Tools and the accounts of users that a project connected.',
      examples: {
        match: [['ak', '_', 'Qx7Rm2Sn5Tb8Vw3Yz1Lc']],
        ignore: [
          ['ak', '_', fake.lower(20)],
          ['ak', '_snake_case_identifier'],
          ['oak', '_', 'x'.repeat(20)],
        ],
      },
    },
    {
      id: 'composio-user-key',
      title: 'Composio user key',
      prefix: 'uak_',
      body: fake.base64url(43),
      pattern: /uak_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: 'What its owner may do in their organizations.',
    },
  ],
);
