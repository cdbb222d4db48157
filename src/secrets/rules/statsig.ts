import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'statsig',
    name: 'Statsig',
    revoke: 'https://docs.statsig.com/access-management/api-keys/',
    source: 'https://docs.statsig.com/access-management/api-keys/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'statsig-server-key',
      title: 'Statsig server secret key',
      prefix: 'secret-',
      body: fake.alnum(42),
      pattern: /secret-[A-Za-z0-9]{42,50}/,
      opens: 'All feature gates of a project, with their rules.',
    },
    {
      id: 'statsig-console-key',
      title: 'Statsig console API key',
      prefix: 'console-',
      body: fake.alnum(42),
      pattern: /console-[A-Za-z0-9]{42,50}/,
      opens: "Changing a project's feature gates.",
    },
    {
      id: 'statsig-client-key',
      title: 'Statsig client key',
      prefix: 'client-',
      body: fake.alnum(42),
      pattern: /client-[A-Za-z0-9]{42,50}/,
      opens: 'What a browser may see; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
