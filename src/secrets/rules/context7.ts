import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'context7',
    name: 'Context7',
    revoke: 'https://context7.com/dashboard',
    source: 'https://context7.com/docs',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'context7-api-key',
      title: 'Context7 API key',
      prefix: 'ctx7sk-',
      body: fake.uuid(),
      pattern: /ctx7sk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: "Documentation look-ups in its owner's name.",
      severity: 'medium',
    },
  ],
);
