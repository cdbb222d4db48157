import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'cerebras',
    name: 'Cerebras',
    revoke: 'https://cloud.cerebras.ai/',
    source: 'https://github.com/Cerebras/vscode-cerebras-chat/blob/main/src/provider.ts',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'cerebras-api-key',
      title: 'Cerebras API key',
      literals: ['csk-', 'csk_'],
      pattern: /csk[-_][A-Za-z0-9]{48}/,
      opens: "Models on Cerebras, at the account's cost.",
      examples: {
        match: [
          ['cs', 'k-', fake.lower(48)],
          ['cs', 'k_', fake.lower(48)],
        ],
        ignore: [
          ['cs', 'k-', 'x'.repeat(48)],
          ['cs', 'k-', fake.lower(20)],
          ['pcs', 'k_', fake.lower(48)],
        ],
      },
    },
  ],
);
