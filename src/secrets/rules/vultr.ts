import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'vultr',
    name: 'Vultr',
    revoke: 'https://docs.vultr.com/platform/other/api/regenerate-api-key',
    source: 'https://www.vultr.com/api/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'vultr-api-key',
      title: 'Vultr API key',
      ...assigned('vultr api key|vultr key|vultr token', '[A-Z0-9]{36}'),
      opens: 'Servers of the account.',
      severity: 'critical',
      examples: {
        match: [
          ['VULTR_API_KEY=', fake.upper(36)],
          ['"vultrApiKey": "', fake.upper(36), '"'],
        ],
        ignore: [
          ['VULTR_API_KEY=', 'x'.repeat(36)],
          ['VULTR_API_KEY_HINT=', fake.upper(36)],
        ],
      },
    },
  ],
);
