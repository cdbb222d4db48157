import { crcBase62, tailChecksum } from '../checksum.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import type { Checksum } from '../rule.ts';

const BODY = fake.alnum(30);
const tail = tailChecksum(4, 6, crcBase62);

/** The app tokens of 2026 hold a JWT and have no check digits of this kind: only the fixed length is judged. */
const checksum = (token: string): Checksum => (token.length === 40 ? tail(token) : 'none');

const examplesOf = (prefix: string) => ({
  match: [[prefix, BODY, crcBase62(BODY)]],
  ignore: [
    [prefix, BODY, crcBase62(`${BODY}1`)],
    [prefix, BODY],
    [prefix, 'x'.repeat(36)],
  ],
});

export default provider(
  {
    id: 'github',
    name: 'GitHub',
    revoke:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    source: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'github-personal-token',
      title: 'GitHub personal access token',
      literals: ['ghp_'],
      pattern: /ghp_[A-Za-z0-9]{36}/,
      checksum,
      severity: 'critical',
      opens: 'What its owner may do on GitHub, as far as the scopes of the token go.',
      examples: examplesOf('ghp_'),
    },
    {
      id: 'github-oauth-token',
      title: 'GitHub OAuth access token',
      literals: ['gho_'],
      pattern: /gho_[A-Za-z0-9]{36}/,
      checksum,
      severity: 'critical',
      opens: 'What the user let an OAuth application do in their name.',
      examples: examplesOf('gho_'),
    },
    {
      id: 'github-user-token',
      title: 'GitHub App user token',
      literals: ['ghu_'],
      pattern: /ghu_[A-Za-z0-9]{36}/,
      checksum,
      opens: 'What a GitHub App may do in the name of the user.',
      examples: examplesOf('ghu_'),
    },
    {
      id: 'github-app-token',
      title: 'GitHub App installation token',
      literals: ['ghs_'],
      pattern: /ghs_[A-Za-z0-9]{36}/,
      checksum,
      opens: 'The repositories an app is installed on, for up to an hour.',
      examples: examplesOf('ghs_'),
    },
    {
      id: 'github-app-jwt-token',
      title: 'GitHub App installation token',
      literals: ['ghs_'],
      pattern: /ghs_\d{1,12}_eyJ[A-Za-z0-9_-]{10,600}\.eyJ[A-Za-z0-9_-]{10,1200}\.[A-Za-z0-9_-]{20,700}/,
      unmistakable: true,
      opens: 'The repositories an app is installed on, for up to an hour.',
      source: 'https://github.blog/changelog/',
      examples: {
        match: [['ghs_', '104233_', 'eyJ', fake.base64url(40), '.eyJ', fake.base64url(120), '.', fake.base64url(86)]],
        ignore: [['ghs_', '104233_', fake.base64url(40)]],
      },
    },
    {
      id: 'github-refresh-token',
      title: 'GitHub App refresh token',
      literals: ['ghr_'],
      pattern: /ghr_[A-Za-z0-9]{36,76}/,
      checksum,
      opens: 'New user tokens of a GitHub App.',
      examples: examplesOf('ghr_'),
    },
    {
      id: 'github-fine-grained-token',
      title: 'GitHub fine-grained personal access token',
      literals: ['github_pat_'],
      pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'The repositories and permissions chosen for the token.',
      examples: {
        match: [['github_', 'pat_', fake.alnum(22), '_', fake.alnum(59)]],
        ignore: [
          ['github_', 'pat_', fake.alnum(22)],
          ['github_', 'pat_', 'x'.repeat(22), '_', 'x'.repeat(59)],
        ],
      },
    },
  ],
);
