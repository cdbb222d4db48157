import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'checkout',
    name: 'Checkout.com',
    revoke: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    source: 'https://www.checkout.com/docs/developer-resources/api/api-authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'checkout-secret-key',
      title: 'Checkout.com secret key',
      prefix: 'sk_',
      body: fake.lower(26),
      pattern: /sk_[a-z0-9]{26,30}/,
      opens: 'Payments of a merchant.',
      validate: (token) => !/^sk_(?:live|test|prod)/.test(token) && /\d/.test(token),
    },
    {
      id: 'checkout-legacy-secret-key',
      title: 'Checkout.com secret key',
      prefix: 'sk_',
      body: fake.uuid(),
      pattern: /sk_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Payments of a merchant.',
      severity: 'critical',
    },
  ],
);
