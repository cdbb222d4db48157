import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'buildkite',
    name: 'Buildkite',
    revoke: 'https://buildkite.com/docs/apis/managing-api-tokens',
    source: 'https://buildkite.com/docs/platform/security/tokens',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'buildkite-user-token',
      title: 'Buildkite API token',
      literals: ['bkua_'],
      pattern: /bk(?:ua)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'high',
      opens: 'Pipelines that its owner may use.',
      examples: {
        match: [['bk', 'ua_', fake.base64url(48)]],
        ignore: [
          ['bk', 'ua_', 'x'.repeat(48)],
          ['bk', 'ua_', fake.base64url(12)],
          ['a1bk', 'ua_', fake.base64url(48)],
        ],
      },
    },
    {
      id: 'buildkite-oauth-token',
      title: 'Buildkite OAuth token',
      literals: ['bkur_', 'bktx_'],
      pattern: /bk(?:ur|tx)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'high',
      opens: 'What the user let an application do.',
      examples: {
        match: [
          ['bk', 'ur_', fake.base64url(48)],
          ['bk', 'tx_', fake.base64url(48)],
        ],
        ignore: [
          ['bk', 'ur_', 'x'.repeat(48)],
          ['bk', 'ur_', fake.base64url(12)],
          ['a1bk', 'ur_', fake.base64url(48)],
        ],
      },
    },
    {
      id: 'buildkite-agent-token',
      title: 'Buildkite agent token',
      literals: ['bkct_', 'bkaa_', 'bkar_', 'bkcqt_'],
      pattern: /bk(?:ct|aa|ar|cqt)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'high',
      opens: 'Registering or acting as an agent that is then handed jobs.',
      examples: {
        match: [
          ['bk', 'ct_', fake.base64url(48)],
          ['bk', 'aa_', fake.base64url(48)],
          ['bk', 'ar_', fake.base64url(48)],
          ['bk', 'cqt_', fake.base64url(48)],
        ],
        ignore: [
          ['bk', 'ct_', 'x'.repeat(48)],
          ['bk', 'ct_', fake.base64url(12)],
          ['a1bk', 'ct_', fake.base64url(48)],
        ],
      },
    },
    {
      id: 'buildkite-job-token',
      title: 'Buildkite job token',
      literals: ['bkaj_', 'bkjat_'],
      pattern: /bk(?:aj|jat)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'medium',
      opens: 'One job of a pipeline while it runs.',
      examples: {
        match: [
          ['bk', 'aj_', fake.base64url(48)],
          ['bk', 'jat_', fake.base64url(48)],
        ],
        ignore: [
          ['bk', 'aj_', 'x'.repeat(48)],
          ['bk', 'aj_', fake.base64url(12)],
          ['a1bk', 'aj_', fake.base64url(48)],
        ],
      },
    },
    {
      id: 'buildkite-package-token',
      title: 'Buildkite package registry token',
      literals: ['bkpt_', 'bkrt_'],
      pattern: /bk(?:pt|rt)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'high',
      opens: 'Packages of a registry.',
      examples: {
        match: [
          ['bk', 'pt_', fake.base64url(48)],
          ['bk', 'rt_', fake.base64url(48)],
        ],
        ignore: [
          ['bk', 'pt_', 'x'.repeat(48)],
          ['bk', 'pt_', fake.base64url(12)],
          ['a1bk', 'pt_', fake.base64url(48)],
        ],
      },
    },
    {
      id: 'buildkite-pipeline-token',
      title: 'Buildkite pipeline token',
      literals: ['bktr_', 'bkat_'],
      pattern: /bk(?:tr|at)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'high',
      opens: 'Starting builds of a pipeline.',
      examples: {
        match: [
          ['bk', 'tr_', fake.base64url(48)],
          ['bk', 'at_', fake.base64url(48)],
        ],
        ignore: [
          ['bk', 'tr_', 'x'.repeat(48)],
          ['bk', 'tr_', fake.base64url(12)],
          ['a1bk', 'tr_', fake.base64url(48)],
        ],
      },
    },
    {
      id: 'buildkite-portal-token',
      title: 'Buildkite portal token',
      literals: ['bkpat_', 'bkps_'],
      pattern: /bk(?:pat|ps)_[A-Za-z0-9_-][A-Za-z0-9_.-]{22,2046}[A-Za-z0-9_-]/,
      severity: 'high',
      opens: 'What the portal was made to answer in an organization.',
      examples: {
        match: [
          ['bk', 'pat_', fake.base64url(48)],
          ['bk', 'ps_', fake.base64url(48)],
        ],
        ignore: [
          ['bk', 'pat_', 'x'.repeat(48)],
          ['bk', 'pat_', fake.base64url(12)],
          ['a1bk', 'pat_', fake.base64url(48)],
        ],
      },
    },
  ],
);
