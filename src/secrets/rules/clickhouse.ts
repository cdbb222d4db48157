import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const CLICKHOUSE_BODY = fake.alnum(38);

export default provider(
  {
    id: 'clickhouse',
    name: 'ClickHouse Cloud',
    revoke: 'https://clickhouse.com/docs/cloud/manage/openapi',
    source: 'https://github.com/gitleaks/gitleaks/pull/1826',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'clickhouse-cloud-key',
      title: 'ClickHouse Cloud API key secret',
      prefix: '4b1d',
      body: CLICKHOUSE_BODY,
      pattern: /4b1d[A-Za-z0-9]{38}/,
      severity: 'critical',
      validate: (token) => /[A-Z]/.test(token) && /[g-z]/.test(token),
      opens: 'Services, members and backups of an organization.',
    },
  ],
);
