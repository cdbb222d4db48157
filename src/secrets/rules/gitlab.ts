import { crcBase36 } from '../checksum.ts';
import { fake } from '../fake.ts';
import { provider, type RuleSpec } from '../provider.ts';
import type { Checksum } from '../rule.ts';

/** Routable tokens end in a length and seven base-36 digits of the CRC-32 of all that is before them; others have no check digits. */
const checksum = (token: string): Checksum => {
  if (!ROUTABLE.test(token)) return 'none';
  return crcBase36(token.slice(0, -7), 7) === token.slice(-7) ? 'valid' : 'invalid';
};

const ROUTABLE = /\.[0-9a-z]{2}\.[0-9a-z]{9}$/;
const ROUTABLE_BODY = '(?:t\\d_)?[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}';

/** The shorter body of a kind, in source and in words. */
type Form = readonly [source: string, words: string];

/** A server may put a word of its own before the prefix: `firm-glpat-…`. Tokens of every kind are routable on newer servers. */
const token = (
  prefix: string,
  [form, words]: Form,
): Pick<RuleSpec, 'prefix' | 'pattern' | 'reach' | 'checksum' | 'looks'> => ({
  prefix,
  reach: 21,
  pattern: new RegExp(`(?:[A-Za-z0-9]{1,20}-)?${prefix}(?:${ROUTABLE_BODY}|${form})(?![A-Za-z0-9_-])`),
  checksum,
  looks: `\`${prefix}\`, then ${words}, or a routable body of 27 to 300 characters, \`.\`, 2, \`.\` and 9; a word of the server may precede it.`,
});
const SHORT: Form = ['[A-Za-z0-9_-]{20}', '20 letters, digits, `_` and `-`'];
const routable =
  `glpat-${Buffer.from(`o:1\nu:${fake.lower(3)}\n${fake.base64url(17)}`).toString('base64url')}.01.0`.concat('w');

export default provider(
  {
    id: 'gitlab',
    name: 'GitLab',
    revoke: 'https://docs.gitlab.com/security/token_overview/',
    source: 'https://docs.gitlab.com/security/tokens/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'gitlab-personal-token',
      title: 'GitLab personal access token',
      ...token('glpat-', SHORT),
      severity: 'critical',
      opens: 'What its owner may do on a GitLab server, as far as its scopes go.',
      examples: {
        match: [
          ['gl', 'pat-', fake.base64url(20)],
          [routable.slice(0, 2), routable.slice(2), crcBase36(routable, 7)],
          ['firm-gl', 'pat-', fake.base64url(20)],
          ['firm-', routable.slice(0, 2), routable.slice(2), crcBase36(`firm-${routable}`, 7)],
        ],
        ignore: [
          ['gl', 'pat-', 'x'.repeat(20)],
          [routable.slice(0, 2), routable.slice(2), '0000000'],
        ],
      },
    },
    {
      id: 'gitlab-pipeline-trigger-token',
      title: 'GitLab pipeline trigger token',
      ...token('glptt-', ['[0-9a-f]{40}', '40 hexadecimal digits']),
      body: fake.hex(40),
      opens: 'Starting pipelines of one project.',
    },
    {
      id: 'gitlab-deploy-token',
      title: 'GitLab deploy token',
      ...token('gldt-', SHORT),
      body: fake.base64url(20),
      opens: 'Repositories and packages of one project or group.',
    },
    {
      id: 'gitlab-runner-token',
      title: 'GitLab runner authentication token',
      ...token('glrt-', ['(?:t\\d_)?[A-Za-z0-9_-]{20}', '20 letters, digits, `_` and `-`']),
      body: fake.base64url(20),
      opens: 'Taking jobs, with their variables, as a runner.',
    },
    {
      id: 'gitlab-runner-legacy-token',
      title: 'GitLab runner authentication token',
      ...token('glrtr-', SHORT),
      body: fake.base64url(20),
      opens: 'Taking jobs, with their variables, as a runner that was registered the older way.',
      source: 'https://gitlab.com/gitlab-org/gitlab-runner/-/merge_requests/5580',
    },
    {
      id: 'gitlab-workspace-token',
      title: 'GitLab workspace token',
      ...token('glwt-', SHORT),
      body: fake.base64url(20),
      opens: 'One workspace of its owner.',
    },
    {
      id: 'gitlab-runner-registration-token',
      title: 'GitLab runner registration token',
      prefix: 'GR1348941',
      body: fake.base64url(20),
      pattern: /GR1348941[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
      unmistakable: true,
      opens: 'Registering a runner that is then handed jobs.',
    },
    {
      id: 'gitlab-job-token',
      title: 'GitLab CI job token',
      literals: ['glcbt-'],
      pattern:
        /glcbt-(?:[0-9a-f]{1,5}_[A-Za-z0-9_-]{20}|eyJ[A-Za-z0-9_-]{20,900}\.[A-Za-z0-9_-]{20,900}\.[A-Za-z0-9_-]{20,700})(?![A-Za-z0-9_-])/,
      looks:
        '`glcbt-`, 1 to 5 hexadecimal digits, `_`, 20 letters, digits, `_` and `-`; or `glcbt-` and a JSON Web Token',
      opens: 'What the job may do, while it runs.',
      examples: { match: [['gl', 'cbt-64_', fake.base64url(20)]], ignore: [['gl', 'cbt-', 'x'.repeat(20)]] },
    },
    {
      id: 'gitlab-feed-token',
      title: 'GitLab feed token',
      ...token('glft-', [
        '(?:[a-h0-9]{64}-\\d{1,10}|[A-Za-z0-9_-]{20})',
        '20 letters, digits, `_` and `-` or 64 letters and digits, `-` and a number',
      ]),
      body: fake.base64url(20),
      severity: 'medium',
      opens: "A user's activity feeds and calendar.",
    },
    {
      id: 'gitlab-incoming-mail-token',
      title: 'GitLab incoming mail token',
      ...token('glimt-', ['[0-9a-z_-]{25}', '25 small letters, digits, `_` and `-`']),
      body: fake.lower(25),
      severity: 'medium',
      opens: "Creating issues by mail in the user's name.",
    },
    {
      id: 'gitlab-agent-token',
      title: 'GitLab agent token for Kubernetes',
      ...token('glagent-', ['[A-Za-z0-9_-]{50}', '50 letters, digits, `_` and `-`']),
      body: fake.base64url(50),
      opens: 'The connection between GitLab and a cluster.',
    },
    {
      id: 'gitlab-scim-token',
      title: 'GitLab SCIM token',
      ...token('glsoat-', SHORT),
      body: fake.base64url(20),
      opens: 'Adding and removing members of a group.',
    },
    {
      id: 'gitlab-oauth-secret',
      title: 'GitLab OAuth application secret',
      ...token('gloas-', ['[0-9a-f]{64}', '64 hexadecimal digits']),
      body: fake.hex(64),
      unmistakable: true,
      opens: 'Acting as the OAuth application.',
    },
    {
      id: 'gitlab-feature-flag-token',
      title: 'GitLab feature flag client token',
      ...token('glffct-', SHORT),
      body: fake.base64url(20),
      severity: 'low',
      opens: "Reading a project's feature flags.",
    },
  ],
);
