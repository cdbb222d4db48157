import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'gitea',
    name: 'Gitea',
    revoke: 'https://docs.gitea.com/development/api-usage',
    source: 'https://docs.gitea.com/development/api-usage',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'gitea-token',
      title: 'Gitea access token',
      ...assigned('gitea token|gitea access token|gitea api token|forgejo token|codeberg token', '[0-9a-f]{40}'),
      opens: 'Repositories that its owner may use.',
      examples: {
        match: [
          ['GITEA_TOKEN=', fake.hex(40)],
          ['"giteaToken": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['GITEA_TOKEN=', 'x'.repeat(40)],
          ['GITEA_TOKEN_HINT=', fake.hex(40)],
        ],
      },
    },
  ],
);
