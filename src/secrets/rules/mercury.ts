import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'mercury',
    name: 'Mercury',
    revoke: 'https://docs.mercury.com/docs/api-token-security-policies',
    source: 'https://docs.mercury.com/docs/getting-started',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'mercury-api-token',
      title: 'Mercury API token',
      prefix: 'mercury_production_',
      body: `wma_${fake.alnum(44)}_yrucrem`,
      pattern: /mercury_production_[a-z]{2,6}_[A-Za-z0-9]{36,60}_yrucrem/,
      severity: 'critical',
      unmistakable: true,
      opens: 'Accounts and payments of a business.',
    },
  ],
);
