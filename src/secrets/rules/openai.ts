import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'openai',
    name: 'OpenAI',
    revoke: 'https://help.openai.com/en/articles/9047852-how-can-i-delete-my-api-key',
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'openai-project-key',
      title: 'OpenAI project key',
      literals: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-'],
      pattern: /sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}(?![A-Za-z0-9_-])/,
      unmistakable: true,
      severity: 'critical',
      opens: "OpenAI's models and files, at the account's cost.",
      examples: {
        match: [
          ['sk-', 'proj-', fake.base64url(74), 'T3Blbk', 'FJ', fake.base64url(74)],
          ['sk-', 'svcacct-', fake.base64url(58), 'T3Blbk', 'FJ', fake.base64url(58)],
        ],
        ignore: [
          ['sk-', 'proj-', fake.base64url(20)],
          ['sk-', 'proj-', 'x'.repeat(74), 'T3Blbk', 'FJ', 'x'.repeat(74)],
        ],
      },
    },
    {
      id: 'openai-user-key',
      title: 'OpenAI API key',
      literals: ['T3BlbkFJ'],
      at: 23,
      pattern: /sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/,
      unmistakable: true,
      severity: 'critical',
      opens: "OpenAI's models and files, at the account's cost.",
      examples: {
        match: [['sk-', fake.alnum(20), 'T3Blbk', 'FJ', fake.alnum(20)]],
        ignore: [
          ['sk-', fake.alnum(20)],
          ['sk-', fake.alnum(20), 'T3Blbk', 'FJ', 'x'.repeat(20)],
        ],
      },
    },
    {
      id: 'openai-organization-id',
      title: 'OpenAI organization id',
      kind: 'identifier',
      prefix: 'org-',
      body: fake.alnum(24),
      pattern: /org-[A-Za-z0-9]{24}/,
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
      opens: 'Nothing by itself; it names an OpenAI organization.',
    },
    {
      id: 'openai-session-key',
      title: 'OpenAI client session key',
      prefix: 'ek_',
      body: fake.hex(32),
      pattern: /ek_[0-9a-f]{32}/,
      kind: 'publishable',
      severity: 'low',
      opens: 'One realtime session from a browser, for a minute.',
      source: 'https://platform.openai.com/docs/guides/realtime',
    },
  ],
);
