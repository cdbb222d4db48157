import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

/** The two letters alone are everywhere; a hexadecimal digit follows them. */
const DIGITS = [...'0123456789abcdef'];

export default provider(
  {
    id: 'twilio',
    name: 'Twilio',
    revoke: 'https://www.twilio.com/docs/iam/api-keys',
    source: 'https://www.twilio.com/docs/glossary/what-is-a-sid',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'twilio-api-key-sid',
      title: 'Twilio API key SID',
      kind: 'identifier',
      prefix: 'SK',
      literals: DIGITS.map((digit) => `SK${digit}`),
      body: fake.hex(32),
      pattern: /SK[0-9a-f]{32}/,
      opens: 'Names an API key; its secret is another value.',
    },
    {
      id: 'twilio-account-sid',
      title: 'Twilio account SID',
      kind: 'identifier',
      prefix: 'AC',
      literals: DIGITS.map((digit) => `AC${digit}`),
      body: fake.hex(32),
      pattern: /AC[0-9a-f]{32}/,
      opens: 'Names an account; the auth token is another value.',
    },
    {
      id: 'twilio-auth-token',
      title: 'Twilio auth token',
      ...assigned('twilio auth token|twilio token|twilio auth', '[0-9a-f]{32}'),
      severity: 'critical',
      opens: 'The whole Twilio account: calls, messages and numbers.',
      examples: {
        match: [
          ['TWILIO_AUTH_TOKEN=', fake.hex(32)],
          ['"twilioAuthToken":"', fake.hex(32), '"'],
        ],
        ignore: [
          ['TWILIO_AUTH_TOKEN=', '0'.repeat(32)],
          ['TWILIO_PHONE_SID=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'twilio-api-secret',
      title: 'Twilio API key secret',
      ...assigned('twilio api secret|twilio api key secret|twilio secret', '[A-Za-z0-9]{32}'),
      opens: 'Calls, messages and numbers of the account.',
      examples: { match: [['TWILIO_API_SECRET=', fake.alnum(32)]], ignore: [['TWILIO_API_SECRET=', 'x'.repeat(32)]] },
    },
  ],
);
