import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'flutterwave',
    name: 'Flutterwave',
    revoke: 'https://developer.flutterwave.com/docs/authentication',
    source: 'https://developer.flutterwave.com/docs/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'flutterwave-secret-key',
      title: 'Flutterwave secret key',
      prefix: 'FLWSECK-',
      body: `${fake.lower(32)}-X`,
      pattern: /FLWSECK-[a-z0-9]{32}-X/,
      opens: 'Payments of a merchant.',
      severity: 'critical',
    },
    {
      id: 'flutterwave-public-key',
      title: 'Flutterwave public key',
      prefix: 'FLWPUBK-',
      body: `${fake.lower(32)}-X`,
      pattern: /FLWPUBK-[a-z0-9]{32}-X/,
      opens: 'Starting a payment from a page; it is made to be public.',
      kind: 'publishable',
    },
    {
      id: 'flutterwave-test-key',
      title: 'Flutterwave secret key for test mode',
      prefix: 'FLWSECK_TEST-',
      body: `${fake.lower(32)}-X`,
      pattern: /FLWSECK_TEST-[a-z0-9]{32}-X/,
      opens: 'Test data of a merchant; no money moves.',
      severity: 'info',
    },
  ],
);
