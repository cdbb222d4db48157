import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'prefect',
    name: 'Prefect',
    revoke: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    source: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'prefect-api-key',
      title: 'Prefect API key',
      prefix: 'pnu_',
      body: fake.alnum(36),
      pattern: /pnu_[A-Za-z0-9]{36}/,
      opens: 'Flows of its owner.',
    },
    {
      id: 'prefect-service-key',
      title: 'Prefect service account key',
      prefix: 'pnb_',
      body: fake.alnum(36),
      pattern: /pnb_[A-Za-z0-9]{36}/,
      opens: 'Flows of a workspace.',
    },
  ],
);
