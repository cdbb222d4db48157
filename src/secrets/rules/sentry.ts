import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'sentry',
    name: 'Sentry',
    revoke: 'https://docs.sentry.io/account/auth-tokens/',
    source: 'https://docs.sentry.io/security-legal-pii/security/token-formats/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'sentry-organization-token',
      title: 'Sentry organization token',
      prefix: 'sntrys_eyJ',
      body: fake.base64(80),
      opens: 'Releases and source maps of an organization.',
      unmistakable: true,
      pattern: /sntrys_eyJ[A-Za-z0-9+/=_]{80,500}/,
    },
    {
      id: 'sentry-user-token',
      title: 'Sentry user token',
      prefix: 'sntryu_',
      body: fake.hex(64),
      pattern: /sntryu_[0-9a-f]{64}/,
      opens: 'Errors and settings that its owner may see.',
      unmistakable: true,
    },
    {
      id: 'sentry-integration-token',
      title: 'Sentry integration token',
      prefix: 'sntryi_',
      body: fake.hex(64),
      pattern: /sntryi_[0-9a-f]{64}/,
      unmistakable: true,
      opens: 'What the integration may do in an organization.',
    },
    {
      id: 'sentry-application-token',
      title: 'Sentry application token',
      prefix: 'sntrya_',
      body: fake.hex(64),
      pattern: /sntrya_[0-9a-f]{64}/,
      unmistakable: true,
      opens: 'What the user let an application do.',
    },
    {
      id: 'sentry-dsn',
      title: 'Sentry DSN',
      kind: 'publishable',
      literals: ['.ingest.'],
      reach: 64,
      unbounded: true,
      pattern: /https:\/\/[0-9a-f]{32}@o\d{1,16}\.ingest\.(?:[a-z]{2}\.)?sentry\.io\/\d{1,20}/,
      opens: 'Sending errors to one project; it is made to be public.',
      source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
      examples: {
        match: [['https://', fake.hex(32), '@o450123.ingest.us.sentry.io/4507001']],
        ignore: [['https://', 'o450123.ingest.us.sentry.io/4507001']],
      },
    },
    {
      id: 'sentry-auth-token',
      title: 'Sentry auth token',
      ...assigned('sentry auth token|sentry token|sentry api key', '[0-9a-f]{64}'),
      opens: 'Errors and settings that its owner may see.',
      examples: {
        match: [
          ['SENTRY_AUTH_TOKEN=', fake.hex(64)],
          ['"sentryAuthToken": "', fake.hex(64), '"'],
        ],
        ignore: [
          ['SENTRY_AUTH_TOKEN=', 'x'.repeat(64)],
          ['SENTRY_AUTH_TOKEN_HINT=', fake.hex(64)],
        ],
      },
    },
  ],
);
