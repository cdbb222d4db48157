import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'dbt',
    name: 'dbt',
    revoke: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens',
    source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'dbt-service-token',
      title: 'dbt service token',
      prefix: 'dbtc_',
      body: fake.base64url(40),
      pattern: /dbtc_[A-Za-z0-9_-]{40,60}/,
      opens: 'Jobs and metadata of an account.',
    },
    {
      id: 'dbt-user-token',
      title: 'dbt personal token',
      prefix: 'dbtu_',
      body: fake.base64url(40),
      pattern: /dbtu_[A-Za-z0-9_-]{40,60}/,
      opens: 'Jobs that its owner may run.',
    },
  ],
);
