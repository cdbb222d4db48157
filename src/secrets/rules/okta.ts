import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'okta',
    name: 'Okta',
    revoke: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'okta-api-token',
      title: 'Okta API token',
      ...assigned('okta api token|okta token|okta api key', '00[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])'),
      opens: 'Users and applications of an organization.',
      severity: 'critical',
      examples: {
        match: [
          ['OKTA_API_TOKEN=', '00', fake.base64url(40)],
          ['"oktaApiToken": "', '00', fake.base64url(40), '"'],
        ],
        ignore: [
          ['OKTA_API_TOKEN=', 'x'.repeat(40)],
          ['OKTA_API_TOKEN_HINT=', '00', fake.base64url(40)],
        ],
      },
    },
    {
      id: 'okta-client-secret',
      title: 'Okta client secret',
      ...assigned('okta client secret|okta oauth2 client secret', '[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])'),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['OKTA_CLIENT_SECRET=', fake.base64url(64)],
          ['"oktaClientSecret": "', fake.base64url(64), '"'],
        ],
        ignore: [
          ['OKTA_CLIENT_SECRET=', 'x'.repeat(64)],
          ['OKTA_CLIENT_SECRET_HINT=', fake.base64url(64)],
        ],
      },
    },
  ],
);
