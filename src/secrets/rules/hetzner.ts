import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'hetzner',
    name: 'Hetzner',
    revoke: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
    source: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'hetzner-cloud-token',
      title: 'Hetzner Cloud token',
      ...assigned('hcloud token|hetzner token|hetzner cloud token|hetzner api token', '[A-Za-z0-9]{64}'),
      opens: 'Servers and networks of a project.',
      severity: 'critical',
      examples: {
        match: [
          ['HCLOUD_TOKEN=', fake.alnum(64)],
          ['"hcloudToken": "', fake.alnum(64), '"'],
        ],
        ignore: [
          ['HCLOUD_TOKEN=', 'x'.repeat(64)],
          ['HCLOUD_TOKEN_HINT=', fake.alnum(64)],
        ],
      },
    },
    {
      id: 'hetzner-dns-token',
      title: 'Hetzner DNS token',
      ...assigned('hetzner dns token|hetzner dns api token|hetzner dns api key', '[A-Za-z0-9]{32}'),
      opens: 'Zones of the account.',
      examples: {
        match: [
          ['HETZNER_DNS_TOKEN=', fake.alnum(32)],
          ['"hetznerDnsToken": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['HETZNER_DNS_TOKEN=', 'x'.repeat(32)],
          ['HETZNER_DNS_TOKEN_HINT=', fake.alnum(32)],
        ],
      },
    },
  ],
);
