import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'dropbox',
    name: 'Dropbox',
    revoke: 'https://www.dropbox.com/account/connected_apps',
    source: 'https://developers.dropbox.com/oauth-guide',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'dropbox-access-token',
      title: 'Dropbox access token',
      prefix: 'sl.',
      body: fake.base64url(130),
      opens: 'Files of a user, for some hours.',
      unmistakable: true,
      pattern: /sl\.(?:u\.)?[A-Za-z0-9_-]{130,2000}/,
    },
    {
      id: 'dropbox-app-secret',
      title: 'Dropbox app secret',
      ...assigned('dropbox app secret|dropbox secret|dropbox client secret', '[a-z0-9]{15}'),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['DROPBOX_APP_SECRET=', fake.lower(15)],
          ['"dropboxAppSecret": "', fake.lower(15), '"'],
        ],
        ignore: [
          ['DROPBOX_APP_SECRET=', 'x'.repeat(15)],
          ['DROPBOX_APP_SECRET_HINT=', fake.lower(15)],
        ],
      },
    },
  ],
);
