import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'codecov',
    name: 'Codecov',
    revoke: 'https://docs.codecov.com/docs/codecov-tokens',
    source: 'https://docs.codecov.com/docs/codecov-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'codecov-token',
      title: 'Codecov upload token',
      ...assigned('codecov token', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
      opens: 'Uploading coverage reports.',
      severity: 'low',
      examples: {
        match: [
          ['CODECOV_TOKEN=', fake.uuid()],
          ['"codecovToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['CODECOV_TOKEN=', 'x'.repeat(36)],
          ['CODECOV_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
