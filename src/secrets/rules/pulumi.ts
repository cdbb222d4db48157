import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'pulumi',
    name: 'Pulumi',
    revoke: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    source: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'pulumi-access-token',
      title: 'Pulumi access token',
      prefix: 'pul-',
      body: fake.hex(40),
      pattern: /pul-[0-9a-f]{40}/,
      opens: 'Stacks, their state and secrets.',
      severity: 'critical',
    },
  ],
);
