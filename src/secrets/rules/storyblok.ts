import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'storyblok',
    name: 'Storyblok',
    revoke: 'https://www.storyblok.com/docs/concepts/access-tokens',
    source: 'https://www.storyblok.com/docs/concepts/access-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'storyblok-token',
      title: 'Storyblok access token',
      ...assigned(
        'storyblok token|storyblok access token|storyblok api token|storyblok preview token',
        '[A-Za-z0-9]{22}tt',
      ),
      opens: 'Content of a space; preview tokens also show what is not published.',
      severity: 'low',
      examples: {
        match: [
          ['STORYBLOK_TOKEN=', fake.alnum(22), 'tt'],
          ['"storyblokToken": "', fake.alnum(22), 'tt', '"'],
        ],
        ignore: [
          ['STORYBLOK_TOKEN=', 'x'.repeat(22)],
          ['STORYBLOK_TOKEN_HINT=', fake.alnum(22), 'tt'],
        ],
      },
    },
  ],
);
