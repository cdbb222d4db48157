import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'sanity',
    name: 'Sanity',
    revoke: 'https://www.sanity.io/docs/content-lake/http-auth',
    source: 'https://www.sanity.io/docs/content-lake/http-auth',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'sanity-token',
      title: 'Sanity API token',
      ...assigned(
        'sanity token|sanity api token|sanity auth token|sanity api read token|sanity api write token|sanity read token|sanity write token',
        'sk[A-Za-z0-9]{80,180}',
      ),
      opens: 'Content of a project, as far as its role goes.',
      examples: {
        match: [
          ['SANITY_TOKEN=', 'sk', fake.alnum(80)],
          ['"sanityToken": "', 'sk', fake.alnum(80), '"'],
        ],
        ignore: [
          ['SANITY_TOKEN=', 'x'.repeat(80)],
          ['SANITY_TOKEN_HINT=', 'sk', fake.alnum(80)],
        ],
      },
    },
  ],
);
