import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'databricks',
    name: 'Databricks',
    revoke: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'databricks-access-token',
      title: 'Databricks access token',
      literals: ['dapi'],
      pattern: /dapi[0-9a-f]{32}(?:-\d{1,3})?/,
      severity: 'critical',
      opens: 'Data and clusters that its owner may use.',
      examples: {
        match: [
          ['dapi', fake.hex(32)],
          ['dapi', fake.hex(32), '-2'],
        ],
        ignore: [
          ['dapi', 'x'.repeat(32)],
          ['soapdapi', fake.hex(32)],
        ],
      },
    },
    {
      id: 'databricks-oauth-secret',
      title: 'Databricks OAuth secret',
      prefix: 'dose',
      body: fake.hex(32),
      pattern: /dose[0-9a-f]{32}/,
      opens: 'Data and clusters that a service principal may use.',
    },
  ],
);
