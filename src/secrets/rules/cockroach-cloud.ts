import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'cockroach-cloud',
    name: 'CockroachDB Cloud',
    revoke: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
    source: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'cockroach-cloud-key',
      title: 'CockroachDB Cloud API key',
      prefix: 'CCDB1_',
      body: `${fake.alnum(22)}_${fake.alnum(40)}`,
      pattern: /CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/,
      opens: 'Clusters of an organization.',
      severity: 'critical',
      unmistakable: true,
    },
  ],
);
