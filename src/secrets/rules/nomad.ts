import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'nomad',
    name: 'HashiCorp Nomad and Consul',
    revoke: 'https://developer.hashicorp.com/nomad/docs/commands/acl/token/delete',
    source: 'https://developer.hashicorp.com/nomad/docs/secure/acl/tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'nomad-token',
      title: 'Nomad token',
      ...assigned('nomad token', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
      opens: 'Jobs of the cluster.',
      examples: {
        match: [
          ['NOMAD_TOKEN=', fake.uuid()],
          ['"nomadToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['NOMAD_TOKEN=', 'x'.repeat(36)],
          ['NOMAD_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
    {
      id: 'consul-token',
      title: 'Consul token',
      ...assigned('consul token|consul http token', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
      opens: 'Services and configuration of the cluster.',
      source: 'https://developer.hashicorp.com/consul/docs/secure/acl/token',
      examples: {
        match: [
          ['CONSUL_TOKEN=', fake.uuid()],
          ['"consulToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['CONSUL_TOKEN=', 'x'.repeat(36)],
          ['CONSUL_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
