import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'logfire',
    name: 'Pydantic Logfire',
    revoke: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
    source: 'https://github.com/pydantic/logfire/blob/main/logfire/_internal/auth.py',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'logfire-token',
      title: 'Logfire token',
      literals: ['pylf_v'],
      pattern: /pylf_v\d{1,3}_[a-z]{2,16}_(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}_)?[A-Za-z0-9]{40,80}/,
      unmistakable: true,
      opens: 'Writing or reading the traces of a project, or models through its gateway.',
      examples: {
        match: [
          ['pylf', '_v1_us_', fake.alnum(44)],
          ['pylf', '_v2_eu_', fake.uuid(), '_', fake.alnum(44)],
        ],
        ignore: [
          ['pylf', '_v1_us_', 'x'.repeat(44)],
          ['pylf', '_v1_us_your_token'],
          ['pylf', '_v1_us_', fake.alnum(12)],
        ],
      },
    },
  ],
);
