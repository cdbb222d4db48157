import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'rollbar',
    name: 'Rollbar',
    revoke: 'https://docs.rollbar.com/docs/access-tokens',
    source: 'https://docs.rollbar.com/docs/access-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'rollbar-access-token',
      title: 'Rollbar access token',
      ...assigned('rollbar access token|rollbar token|rollbar server token|rollbar post server item', '[0-9a-f]{32}'),
      opens: "Errors of a project, as far as the token's scope goes.",
      severity: 'medium',
      examples: {
        match: [
          ['ROLLBAR_ACCESS_TOKEN=', fake.hex(32)],
          ['"rollbarAccessToken": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['ROLLBAR_ACCESS_TOKEN=', 'x'.repeat(32)],
          ['ROLLBAR_ACCESS_TOKEN_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
