import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'auth0',
    name: 'Auth0',
    revoke: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
    source: 'https://auth0.com/docs/get-started/applications/application-settings',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'auth0-client-secret',
      title: 'Auth0 client secret',
      ...assigned(
        'auth0 client secret|auth0 secret|auth0 m2m client secret|auth0 mgmt client secret',
        '[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])',
      ),
      opens: 'Acting as the application.',
      severity: 'critical',
      examples: {
        match: [
          ['AUTH0_CLIENT_SECRET=', fake.base64url(64)],
          ['"auth0ClientSecret": "', fake.base64url(64), '"'],
        ],
        ignore: [
          ['AUTH0_CLIENT_SECRET=', 'x'.repeat(64)],
          ['AUTH0_CLIENT_SECRET_HINT=', fake.base64url(64)],
        ],
      },
    },
  ],
);
