import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'baseten',
    name: 'Baseten',
    revoke: 'https://docs.baseten.co/organization/api-keys',
    source: 'https://docs.baseten.co/organization/api-keys',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'baseten-api-key',
      title: 'Baseten API key',
      prefix: 'b10_',
      body: `${fake.alnum(8)}.${fake.alnum(32)}`,
      pattern: /b10_[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}/,
      unmistakable: true,
      opens: 'Models of a workspace, at its cost.',
    },
  ],
);
