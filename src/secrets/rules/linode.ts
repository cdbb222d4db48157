import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'linode',
    name: 'Linode',
    revoke: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
    source: 'https://techdocs.akamai.com/linode-api/reference/get-started',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'linode-token',
      title: 'Linode access token',
      ...assigned('linode token|linode api token|linode api key|linode cli token', '[0-9a-f]{64}'),
      opens: 'Servers and domains chosen for the token.',
      severity: 'critical',
      examples: {
        match: [
          ['LINODE_TOKEN=', fake.hex(64)],
          ['"linodeToken": "', fake.hex(64), '"'],
        ],
        ignore: [
          ['LINODE_TOKEN=', 'x'.repeat(64)],
          ['LINODE_TOKEN_HINT=', fake.hex(64)],
        ],
      },
    },
  ],
);
