import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'travis',
    name: 'Travis CI',
    revoke: 'https://docs.travis-ci.com/user/triggering-builds/',
    source: 'https://developer.travis-ci.com/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'travis-token',
      title: 'Travis CI token',
      ...assigned('travis token|travis api token|travisci token', '[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])'),
      opens: 'Builds that its owner may use.',
      examples: {
        match: [
          ['TRAVIS_TOKEN=', fake.base64url(22)],
          ['"travisToken": "', fake.base64url(22), '"'],
        ],
        ignore: [
          ['TRAVIS_TOKEN=', 'x'.repeat(22)],
          ['TRAVIS_TOKEN_HINT=', fake.base64url(22)],
        ],
      },
    },
  ],
);
