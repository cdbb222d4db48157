import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'box',
    name: 'Box',
    revoke: 'https://developer.box.com/guides/authentication/oauth2/',
    source: 'https://developer.box.com/guides/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'box-client-secret',
      title: 'Box client secret',
      ...assigned('box client secret|box secret', '[A-Za-z0-9]{32}'),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['BOX_CLIENT_SECRET=', fake.alnum(32)],
          ['"boxClientSecret": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['BOX_CLIENT_SECRET=', 'x'.repeat(32)],
          ['BOX_CLIENT_SECRET_HINT=', fake.alnum(32)],
        ],
      },
    },
  ],
);
