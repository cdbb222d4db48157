import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'dynatrace',
    name: 'Dynatrace',
    revoke:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'dynatrace-token',
      title: 'Dynatrace access token',
      literals: ['dt0'],
      pattern: /dt0[a-z]\d{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Monitoring data and settings, as far as its scopes go.',
      examples: {
        match: [['dt0', 'c01.', fake.upper(24), '.', fake.upper(64)]],
        ignore: [
          ['dt0', 'c01.', fake.upper(24)],
          ['dt0', 'c01.', 'X'.repeat(24), '.', 'X'.repeat(64)],
        ],
      },
    },
  ],
);
