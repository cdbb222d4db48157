import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'datastax',
    name: 'DataStax Astra',
    revoke: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    source: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'datastax-astra-token',
      title: 'Astra application token',
      prefix: 'AstraCS:',
      body: `${fake.alnum(24)}:${fake.hex(64)}`,
      pattern: /AstraCS:[A-Za-z0-9]{24}:[0-9a-f]{64}/,
      severity: 'critical',
      unmistakable: true,
      opens: 'Databases of an organization, as far as its role goes.',
    },
  ],
);
