import { crcBase36 } from '../checksum.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import type { Checksum } from '../rule.ts';

/** Routable tokens end in a length and seven base-36 digits of the CRC-32 of all that stands before them; others have no check digits. */
const checksum = (token: string): Checksum => {
  if (!ROUTABLE.test(token)) return 'none';
  return crcBase36(token.slice(0, -7), 7) === token.slice(-7) ? 'valid' : 'invalid';
};

const ROUTABLE = /\.[0-9a-z]{2}\.[0-9a-z]{9}$/;
const routable =
  `glpat-${Buffer.from(`o:1\nu:${fake.lower(3)}\n${fake.base64url(17)}`).toString('base64url')}.01.0`.concat('w');

export default provider(
  {
    id: 'gitlab',
    name: 'GitLab',
    revoke: 'https://docs.gitlab.com/security/token_overview/',
    source: 'https://docs.gitlab.com/security/tokens/',
    checked: '2026-11-20',
  },
  [
    {
      id: 'gitlab-personal-token',
      title: 'GitLab personal access token',
      literals: ['glpat-'],
      pattern: /glpat-(?:[A-Za-z0-9_-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{9}|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-]))/,
      checksum,
      severity: 'critical',
      opens: 'What its owner may do on a GitLab server, as far as its scopes go.',
      examples: {
        match: [
          ['gl', 'pat-', fake.base64url(20)],
          [routable.slice(0, 2), routable.slice(2), crcBase36(routable, 7)],
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
      prefix: 'glptt-',
      body: fake.hex(40),
      pattern: /glptt-[0-9a-f]{40}/,
      opens: 'Starting pipelines of one project.',
    },
    {
      id: 'gitlab-deploy-token',
      title: 'GitLab deploy token',
      prefix: 'gldt-',
      body: fake.base64url(20),
      pattern: /gldt-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
      opens: 'Repositories and packages of one project or group.',
    },
    {
      id: 'gitlab-runner-token',
      title: 'GitLab runner authentication token',
      prefix: 'glrt-',
      body: fake.base64url(20),
      pattern: /glrt-(?:t\d_)?(?:[A-Za-z0-9_-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{9}|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-]))/,
      checksum,
      opens: 'Taking jobs, with their variables, as a runner.',
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
      opens: 'What the job may do, while it runs.',
      examples: { match: [['gl', 'cbt-64_', fake.base64url(20)]], ignore: [['gl', 'cbt-', 'x'.repeat(20)]] },
    },
    {
      id: 'gitlab-feed-token',
      title: 'GitLab feed token',
      prefix: 'glft-',
      body: fake.base64url(20),
      pattern: /glft-(?:[a-h0-9]{64}-\d{1,10}|[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-]))/,
      severity: 'medium',
      opens: "A user's activity feeds and calendar.",
    },
    {
      id: 'gitlab-incoming-mail-token',
      title: 'GitLab incoming mail token',
      prefix: 'glimt-',
      body: fake.lower(25),
      pattern: /glimt-[0-9a-z_-]{25}(?![A-Za-z0-9_-])/,
      severity: 'medium',
      opens: "Creating issues by mail in the user's name.",
    },
    {
      id: 'gitlab-agent-token',
      title: 'GitLab agent token for Kubernetes',
      prefix: 'glagent-',
      body: fake.base64url(50),
      pattern: /glagent-[A-Za-z0-9_-]{50}(?![A-Za-z0-9_-])/,
      opens: 'The connection between GitLab and a cluster.',
    },
    {
      id: 'gitlab-scim-token',
      title: 'GitLab SCIM token',
      prefix: 'glsoat-',
      body: fake.base64url(20),
      pattern: /glsoat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
      opens: 'Adding and removing members of a group.',
    },
    {
      id: 'gitlab-oauth-secret',
      title: 'GitLab OAuth application secret',
      prefix: 'gloas-',
      body: fake.hex(64),
      pattern: /gloas-[0-9a-f]{64}/,
      unmistakable: true,
      opens: 'Acting as the OAuth application.',
    },
    {
      id: 'gitlab-feature-flag-token',
      title: 'GitLab feature flag client token',
      prefix: 'glffct-',
      body: fake.base64url(20),
      pattern: /glffct-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
      severity: 'low',
      opens: "Reading a project's feature flags.",
    },
  ],
);
