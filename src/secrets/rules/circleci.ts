import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'circleci',
    name: 'CircleCI',
    revoke: 'https://circleci.com/docs/managing-api-tokens/',
    source: 'https://circleci.com/docs/managing-api-tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'circleci-personal-token',
      title: 'CircleCI personal token',
      prefix: 'CCIPAT_',
      body: `${fake.alnum(22)}_${fake.hex(40)}`,
      pattern: /CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}/,
      opens: 'Pipelines and their settings.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'circleci-project-token',
      title: 'CircleCI project token',
      prefix: 'CCIPRJ_',
      body: `${fake.alnum(22)}_${fake.hex(40)}`,
      pattern: /CCIPRJ_[A-Za-z0-9]{22}_[0-9a-f]{40}/,
      opens: 'Pipelines of one project.',
      unmistakable: true,
    },
    {
      id: 'circleci-legacy-token',
      title: 'CircleCI token',
      ...assigned('circleci token|circle token|circleci api token', '[0-9a-f]{40}'),
      opens: 'Pipelines and their settings.',
      examples: {
        match: [
          ['CIRCLECI_TOKEN=', fake.hex(40)],
          ['"circleciToken": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['CIRCLECI_TOKEN=', 'x'.repeat(40)],
          ['CIRCLECI_TOKEN_HINT=', fake.hex(40)],
        ],
      },
    },
  ],
);
