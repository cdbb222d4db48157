import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'deno',
    name: 'Deno Deploy',
    revoke: 'https://docs.deno.com/deploy/',
    source: 'https://docs.deno.com/deploy/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'deno-personal-token',
      title: 'Deno Deploy personal token',
      prefix: 'ddp_',
      body: fake.alnum(36),
      pattern: /ddp_[A-Za-z0-9]{36}/,
      opens: 'Projects and deployments of its owner.',
    },
    {
      id: 'deno-organization-token',
      title: 'Deno Deploy organization token',
      prefix: 'ddo_',
      body: fake.alnum(36),
      pattern: /ddo_[A-Za-z0-9]{36}/,
      opens: 'Projects and deployments of an organization.',
    },
  ],
);
