import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'razorpay',
    name: 'Razorpay',
    revoke: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    source: 'https://razorpay.com/docs/api/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'razorpay-key-id',
      title: 'Razorpay key id',
      prefix: 'rzp_live_',
      body: fake.alnum(14),
      pattern: /rzp_live_[A-Za-z0-9]{14}/,
      opens: 'Names a key; pages that take payments show it.',
      kind: 'identifier',
    },
    {
      id: 'razorpay-key-secret',
      title: 'Razorpay key secret',
      ...assigned('razorpay key secret|razorpay secret|razorpay secret key', '[A-Za-z0-9]{24}'),
      opens: 'Payments of a merchant.',
      severity: 'critical',
      examples: {
        match: [
          ['RAZORPAY_KEY_SECRET=', fake.alnum(24)],
          ['"razorpayKeySecret": "', fake.alnum(24), '"'],
        ],
        ignore: [
          ['RAZORPAY_KEY_SECRET=', 'x'.repeat(24)],
          ['RAZORPAY_KEY_SECRET_HINT=', fake.alnum(24)],
        ],
      },
    },
  ],
);
