import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'readme',
    name: 'ReadMe',
    revoke: 'https://docs.readme.com/main/docs/api-keys',
    source: 'https://docs.readme.com/main/docs/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'readme-api-key',
      title: 'ReadMe API key',
      prefix: 'rdme_',
      body: fake.lower(70),
      pattern: /rdme_[a-z0-9]{70}/,
      opens: 'Documentation of a project.',
    },
  ],
);
