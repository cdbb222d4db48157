import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'assemblyai',
    name: 'AssemblyAI',
    revoke: 'https://www.assemblyai.com/app/api-keys',
    source: 'https://www.assemblyai.com/docs/api-reference/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'assemblyai-api-key',
      title: 'AssemblyAI API key',
      ...assigned('assemblyai api key|assembly api key|assemblyai key', '[0-9a-f]{32}'),
      opens: 'Recordings and transcripts of the account.',
      examples: {
        match: [
          ['ASSEMBLYAI_API_KEY=', fake.hex(32)],
          ['"assemblyaiApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['ASSEMBLYAI_API_KEY=', 'x'.repeat(32)],
          ['ASSEMBLYAI_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
