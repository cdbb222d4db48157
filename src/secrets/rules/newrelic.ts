import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'newrelic',
    name: 'New Relic',
    revoke: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'newrelic-user-key',
      title: 'New Relic user key',
      prefix: 'NRAK-',
      body: fake.upper(27),
      pattern: /NRAK-[A-Z0-9]{27}/,
      opens: 'Telemetry and settings that its owner may use.',
      unmistakable: true,
    },
    {
      id: 'newrelic-browser-key',
      title: 'New Relic browser key',
      prefix: 'NRJS-',
      body: fake.hex(19),
      pattern: /NRJS-[0-9a-f]{19}/,
      opens: 'Sending data from browsers; it is made to be public.',
      kind: 'publishable',
    },
    {
      id: 'newrelic-insert-key',
      title: 'New Relic insert key',
      prefix: 'NRII-',
      body: fake.base64url(32),
      pattern: /NRII-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      opens: 'Sending events to an account.',
      severity: 'medium',
    },
    {
      id: 'newrelic-query-key',
      title: 'New Relic query key',
      prefix: 'NRIQ-',
      body: fake.base64url(32),
      pattern: /NRIQ-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      opens: 'Reading events of an account.',
    },
    {
      id: 'newrelic-admin-key',
      title: 'New Relic admin key',
      prefix: 'NRAA-',
      body: fake.hex(27),
      pattern: /NRAA-[0-9a-f]{27}/,
      opens: 'Users and settings of an account.',
      severity: 'critical',
    },
    {
      id: 'newrelic-license-key',
      title: 'New Relic license key',
      literals: ['NRAL'],
      at: 36,
      pattern: /(?:[a-z]{2}\d{2}xx[0-9a-f]{26}FFFF|[0-9a-f]{32}(?:FFFF|[0-9a-f]{4}))NRAL/,
      severity: 'medium',
      opens: 'Sending data to an account.',
      examples: {
        match: [
          [fake.hex(32), 'FFFFNR', 'AL'],
          [fake.hex(36), 'NR', 'AL'],
          ['eu01xx', fake.hex(26), 'FFFFNR', 'AL'],
        ],
        ignore: [
          ['x'.repeat(32), 'FFFFNR', 'AL'],
          [fake.hex(12), 'FFFFNR', 'AL'],
        ],
      },
    },
  ],
);
