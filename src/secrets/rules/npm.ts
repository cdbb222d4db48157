import { crcBase62, tailChecksum } from '../checksum.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const BODY = fake.alnum(30);

export default provider(
  {
    id: 'npm',
    name: 'npm',
    revoke: 'https://docs.npmjs.com/revoking-access-tokens',
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'npm-access-token',
      title: 'npm access token',
      literals: ['npm_'],
      pattern: /npm_[A-Za-z0-9]{36}/,
      checksum: tailChecksum(4, 6, crcBase62),
      severity: 'critical',
      opens: 'Publishing and reading packages in the name of its owner.',
      examples: {
        match: [['npm_', BODY, crcBase62(BODY)]],
        ignore: [
          ['npm_', BODY, crcBase62(`${BODY}1`)],
          ['npm_', 'config_registry_of_the_current_user_x'],
          ['npm_', BODY],
        ],
      },
    },
    {
      id: 'npmrc-auth-token',
      title: 'npm registry token in a .npmrc line',
      literals: [':_authtoken'],
      ignoreCase: true,
      unbounded: true,
      pattern:
        /:_authToken[ \t]{0,3}=[ \t]{0,3}"?((?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})|[A-Za-z0-9+/=_-]{36,100})/i,
      looks: '`:_authToken=`, a UUID or 36 to 100 characters of base64',
      opens: 'The package registry that the line names.',
      source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
      examples: {
        match: [['//registry.npmjs.org/:_auth', 'Token=', fake.uuid()]],
        ignore: [
          ['//registry.npmjs.org/:_auth', 'Token=', '$', '{NPM_TOKEN}'],
          ['//registry.npmjs.org/:_auth', 'Token=', 'xxxxxxxx'],
        ],
      },
    },
  ],
);
