import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'infracost',
    name: 'Infracost',
    revoke: 'https://www.infracost.io/docs/',
    source: 'https://www.infracost.io/docs/infracost_cloud/key_concepts/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'infracost-api-key',
      title: 'Infracost API key',
      prefix: 'ico-',
      body: fake.alnum(32),
      pattern: /ico-[A-Za-z0-9]{32}/,
      opens: 'Cost estimates of an organization.',
      severity: 'medium',
    },
  ],
);
