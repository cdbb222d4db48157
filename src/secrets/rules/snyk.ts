import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'snyk',
    name: 'Snyk',
    revoke: 'https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token',
    source: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  },
  [
    {
      id: 'snyk-token',
      title: 'Snyk token',
      ...assigned(
        'snyk token|snyk api token|snyk api key',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Findings and projects of its owner.',
      examples: {
        match: [
          ['SNYK_TOKEN=', fake.uuid()],
          ['"snykToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['SNYK_TOKEN=', 'x'.repeat(36)],
          ['SNYK_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
