import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'deepseek',
    name: 'DeepSeek',
    revoke: 'https://platform.deepseek.com/api_keys',
    source: 'https://api-docs.deepseek.com/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'deepseek-api-key',
      title: 'DeepSeek API key',
      ...assigned('deepseek api key|deepseek key', 'sk-[0-9a-f]{32}'),
      opens: "DeepSeek's models, at the account's cost.",
      examples: {
        match: [
          ['DEEPSEEK_API_KEY=', 'sk-', fake.hex(32)],
          ['"deepseekApiKey": "', 'sk-', fake.hex(32), '"'],
        ],
        ignore: [
          ['DEEPSEEK_API_KEY=', 'x'.repeat(32)],
          ['DEEPSEEK_API_KEY_HINT=', 'sk-', fake.hex(32)],
        ],
      },
    },
  ],
);
