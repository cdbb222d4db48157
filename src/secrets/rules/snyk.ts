import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'snyk',
    name: 'Snyk',
    revoke: 'https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token',
    source: 'https://docs.snyk.io/snyk-api/authentication-for-api',
    checked: '2026-11-20',
  },
  () => [
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
    {
      id: 'snyk-access-token',
      title: 'Snyk access token',
      literals: ['snyk_uat.', 'snyk_sat.'],
      pattern: /snyk_[us]at\.[a-z0-9]{8}\.[A-Za-z0-9_-]{16,600}\.[A-Za-z0-9_-]{16,200}(?![A-Za-z0-9_-])/,
      unmistakable: true,
      opens: 'Findings and projects of its owner: a person, or a service account.',
      source: 'https://github.com/snyk/go-application-framework/blob/main/pkg/auth/tokenauthenticator.go',
      checked: '2026-11-27',
      examples: {
        match: [
          ['snyk', '_uat.', fake.hex(8), '.', fake.base64url(90), '.', fake.base64url(86)],
          ['snyk', '_sat.', fake.hex(8), '.', fake.base64url(90), '.', fake.base64url(86)],
        ],
        ignore: [
          ['snyk', '_uat.', fake.hex(8), '.', fake.base64url(90)],
          ['snyk', '_uat.', fake.hex(8), '.', 'x'.repeat(40), '.', 'x'.repeat(43)],
          ['snyk', '_uat.token.value.sum'],
        ],
      },
    },
  ],
);
