import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'paystack',
    name: 'Paystack',
    revoke: 'https://paystack.com/docs/api/authentication/',
    source: 'https://paystack.com/docs/api/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'paystack-secret-key',
      title: 'Paystack secret key',
      prefix: 'sk_live_',
      body: fake.hex(40),
      pattern: /sk_live_[0-9a-f]{40}/,
      opens: 'Payments of a merchant.',
      severity: 'critical',
    },
    {
      id: 'paystack-public-key',
      title: 'Paystack public key',
      prefix: 'pk_live_',
      body: fake.hex(40),
      pattern: /pk_live_[0-9a-f]{40}/,
      opens: 'Starting a payment from a page; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
