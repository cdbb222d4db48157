import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'atlassian',
    name: 'Atlassian',
    revoke: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'atlassian-api-token',
      title: 'Atlassian API token',
      literals: ['ATATT3xFfGF0', 'ATCTT3xFfGN0'],
      pattern: /AT(?:ATT3xFfGF|CTT3xFfGN)0[A-Za-z0-9_-]{100,250}=[0-9A-F]{8}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Jira, Confluence and Bitbucket in the name of its owner.',
      examples: {
        match: [['ATATT3x', 'FfGF0', fake.base64url(171), '=', fake.hex(8).toUpperCase()]],
        ignore: [['ATATT3x', 'FfGF0', fake.base64url(40)]],
      },
    },
    {
      id: 'bitbucket-app-password',
      title: 'Bitbucket app password',
      literals: ['ATBB'],
      pattern: /ATBB[A-Za-z0-9]{24}[0-9A-F]{8}/,
      severity: 'critical',
      opens: 'Repositories that its owner may use, as far as its permissions go.',
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
      examples: {
        match: [['AT', 'BB', fake.alnum(24), fake.hex(8).toUpperCase()]],
        ignore: [
          ['AT', 'BB', 'x'.repeat(32)],
          ['AT', 'BB', fake.alnum(10)],
        ],
      },
    },
    {
      id: 'bitbucket-client-secret',
      title: 'Bitbucket OAuth consumer secret',
      ...assigned('bitbucket client secret|bitbucket secret|bitbucket oauth secret', '[A-Za-z0-9]{32}'),
      opens: 'Acting as the OAuth consumer.',
      examples: {
        match: [
          ['BITBUCKET_CLIENT_SECRET=', fake.alnum(32)],
          ['"bitbucketClientSecret": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['BITBUCKET_CLIENT_SECRET=', 'x'.repeat(32)],
          ['BITBUCKET_CLIENT_SECRET_HINT=', fake.alnum(32)],
        ],
      },
    },
    {
      id: 'jira-api-token',
      title: 'Jira API token',
      ...assigned('jira api token|jira token|confluence api token|confluence token', '[A-Za-z0-9]{24}'),
      opens: 'Jira and Confluence in the name of its owner.',
      examples: {
        match: [
          ['JIRA_API_TOKEN=', fake.alnum(24)],
          ['"jiraApiToken": "', fake.alnum(24), '"'],
        ],
        ignore: [
          ['JIRA_API_TOKEN=', 'x'.repeat(24)],
          ['JIRA_API_TOKEN_HINT=', fake.alnum(24)],
        ],
      },
    },
  ],
);
