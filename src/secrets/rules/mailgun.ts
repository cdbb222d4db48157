import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'mailgun',
    name: 'Mailgun',
    revoke: 'https://help.mailgun.com/hc/en-us/articles/203380100',
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mailgun-private-key',
      title: 'Mailgun API key',
      prefix: 'key-',
      body: fake.hex(32),
      pattern: /key-[0-9a-f]{32}/,
      opens: 'Sending mail and reading events of an account.',
    },
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API key',
      ...assigned(
        'mailgun api key|mailgun key|mailgun private key|mailgun sending key|mailgun signing key',
        '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}',
      ),
      opens: 'Sending mail and reading events of an account.',
      examples: {
        match: [['MAILGUN_API_KEY=', fake.hex(32), '-', fake.hex(8), '-', fake.hex(8)]],
        ignore: [['MAILGUN_API_KEY=', fake.hex(32), '-', fake.hex(8)]],
      },
    },
    {
      id: 'mailgun-public-key',
      title: 'Mailgun public validation key',
      prefix: 'pubkey-',
      body: fake.hex(32),
      pattern: /pubkey-[0-9a-f]{32}/,
      opens: 'Checking mail addresses; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
