import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'anthropic',
    name: 'Anthropic',
    revoke: 'https://support.claude.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure',
    source: 'https://docs.claude.com/en/api/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API key',
      literals: ['sk-ant-api'],
      pattern: /sk-ant-api\d{2}-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])/,
      unmistakable: true,
      severity: 'critical',
      opens: "Anthropic's models, at the account's cost.",
      examples: {
        match: [['sk-', 'ant-', 'api03-', fake.base64url(93), 'AA']],
        ignore: [
          ['sk-', 'ant-', 'api03-', fake.base64url(40)],
          ['sk-', 'ant-', 'api03-', 'x'.repeat(93), 'AA'],
        ],
      },
    },
    {
      id: 'anthropic-admin-key',
      title: 'Anthropic admin key',
      literals: ['sk-ant-admin'],
      pattern: /sk-ant-admin\d{2}-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Members, workspaces and keys of an Anthropic organization.',
      examples: {
        match: [['sk-', 'ant-', 'admin01-', fake.base64url(93), 'AA']],
        ignore: [['sk-', 'ant-', 'admin01-', fake.base64url(40)]],
      },
    },
    {
      id: 'anthropic-oauth-token',
      title: 'Anthropic OAuth token',
      literals: ['sk-ant-oat', 'sk-ant-ort'],
      pattern: /sk-ant-o[ar]t\d{2}-[A-Za-z0-9_-]{80,120}/,
      unmistakable: true,
      opens: "A user's Claude subscription.",
      examples: {
        match: [['sk-', 'ant-', 'oat01-', fake.base64url(95)]],
        ignore: [['sk-', 'ant-', 'oat01-', fake.base64url(30)]],
      },
    },
  ],
);
