import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'harness',
    name: 'Harness',
    revoke: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    source: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'harness-api-token',
      title: 'Harness API token',
      literals: ['pat.', 'sat.'],
      pattern: /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Pipelines and deployments of an account, as its owner or as a service account.',
      examples: {
        match: [
          ['pat', '.', fake.base64url(22), '.', fake.hex(24), '.', fake.alnum(20)],
          ['sat', '.', fake.base64url(22), '.', fake.hex(24), '.', fake.alnum(20)],
        ],
        ignore: [
          ['pat', '.', fake.base64url(22), '.', fake.hex(24)],
          ['pat', '.', 'x'.repeat(22), '.', 'x'.repeat(24), '.', 'x'.repeat(20)],
        ],
      },
    },
  ],
);
