import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'mixpanel',
    name: 'Mixpanel',
    revoke: 'https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects',
    source: 'https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mixpanel-secret',
      title: 'Mixpanel API secret',
      ...assigned('mixpanel api secret|mixpanel secret', '[0-9a-f]{32}'),
      opens: 'Events of a project, to read.',
      examples: {
        match: [
          ['MIXPANEL_API_SECRET=', fake.hex(32)],
          ['"mixpanelApiSecret": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['MIXPANEL_API_SECRET=', 'x'.repeat(32)],
          ['MIXPANEL_API_SECRET_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
