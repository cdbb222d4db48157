import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'llamacloud',
    name: 'LlamaCloud',
    revoke: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
    source: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'llamacloud-api-key',
      title: 'LlamaCloud API key',
      prefix: 'llx-',
      body: fake.alnum(48),
      pattern: /llx-[A-Za-z0-9]{48}/,
      opens: 'Parsed documents and indexes of a project.',
    },
  ],
);
