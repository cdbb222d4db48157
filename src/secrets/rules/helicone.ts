import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'helicone',
    name: 'Helicone',
    revoke: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    checked: '2026-11-20',
  },
  [
    {
      id: 'helicone-api-key',
      title: 'Helicone API key',
      prefix: 'sk-helicone-',
      body: `${fake.lower(7)}-${fake.lower(7)}-${fake.lower(7)}-${fake.lower(7)}`,
      pattern: /sk-helicone-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}/,
      opens: 'Logged prompts and answers.',
      unmistakable: true,
    },
  ],
);
