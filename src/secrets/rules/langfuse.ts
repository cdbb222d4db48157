import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'langfuse',
    name: 'Langfuse',
    revoke: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
    source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'langfuse-secret-key',
      title: 'Langfuse secret key',
      prefix: 'sk-lf-',
      body: fake.uuid(),
      pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Traces with prompts and answers of a project.',
      unmistakable: true,
    },
    {
      id: 'langfuse-public-key',
      title: 'Langfuse public key',
      prefix: 'pk-lf-',
      body: fake.uuid(),
      pattern: /pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Nothing without the secret key; it names a project.',
      kind: 'publishable',
    },
  ],
);
