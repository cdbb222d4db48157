import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

/** Clerk has the same prefixes with bodies of other lengths, WorkOS with `key_` in base64; Stripe's newer bodies begin with the account, `51…`. */
const isStripe = (token: string): boolean => {
  const body = token.slice(8);
  if (body.startsWith('a2V5X')) return false;
  return body.length === 24 || body.startsWith('51') || body.length >= 60;
};

export default provider(
  {
    id: 'stripe',
    name: 'Stripe',
    revoke: 'https://docs.stripe.com/keys#rolling-keys',
    source: 'https://docs.stripe.com/keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'stripe-secret-key',
      title: 'Stripe secret key',
      prefix: 'sk_live_',
      body: fake.alnum(24),
      pattern: /sk_live_[A-Za-z0-9]{24,247}/,
      validate: isStripe,
      severity: 'critical',
      opens: 'The whole Stripe account: charges, refunds, payouts and customer data.',
    },
    {
      id: 'stripe-restricted-key',
      title: 'Stripe restricted key',
      prefix: 'rk_live_',
      body: fake.alnum(99),
      pattern: /rk_live_[A-Za-z0-9]{24,247}/,
      severity: 'critical',
      opens: 'The parts of a Stripe account chosen for the key.',
    },
    {
      id: 'stripe-organization-key',
      title: 'Stripe organization key',
      literals: ['sk_org_'],
      pattern: /sk_org_(?:live_)?[A-Za-z0-9]{24,247}/,
      severity: 'critical',
      opens: 'Every account of a Stripe organization, as far as the permissions of the key go.',
      source: 'https://docs.stripe.com/keys/organization-api-keys',
      checked: '2026-11-27',
      examples: {
        match: [
          ['sk_', 'org_live_', fake.alnum(96)],
          ['sk_', 'org_', fake.alnum(60)],
        ],
        ignore: [
          ['sk_', 'org_live_', 'x'.repeat(96)],
          ['sk_', 'org_', 'settings_of_the_account'],
        ],
      },
    },
    {
      id: 'stripe-test-organization-key',
      title: 'Stripe organization key for a sandbox',
      prefix: 'sk_org_test_',
      body: fake.alnum(96),
      pattern: /sk_org_test_[A-Za-z0-9]{24,247}/,
      severity: 'info',
      source: 'https://docs.stripe.com/keys/organization-api-keys',
      checked: '2026-11-27',
      opens: 'Test data of a Stripe organization; no money moves.',
    },
    {
      id: 'stripe-test-secret-key',
      title: 'Stripe secret key for test mode',
      prefix: 'sk_test_',
      body: fake.alnum(24),
      pattern: /sk_test_[A-Za-z0-9]{24,247}/,
      validate: isStripe,
      severity: 'info',
      opens: 'Test data of a Stripe account; no money moves.',
    },
    {
      id: 'stripe-test-restricted-key',
      title: 'Stripe restricted key for test mode',
      prefix: 'rk_test_',
      body: fake.alnum(99),
      pattern: /rk_test_[A-Za-z0-9]{24,247}/,
      severity: 'info',
      opens: 'Test data of a Stripe account; no money moves.',
    },
    {
      id: 'stripe-publishable-key',
      title: 'Stripe publishable key',
      kind: 'publishable',
      literals: ['pk_live_', 'pk_test_'],
      pattern: /pk_(?:live|test)_[A-Za-z0-9]{24,247}/,
      validate: isStripe,
      opens: 'Creating payment tokens from a browser; it is made to be public.',
      examples: {
        match: [
          ['pk_', 'live_', fake.alnum(24)],
          ['pk_', 'test_51', fake.alnum(97)],
        ],
        ignore: [['pk_', 'live_', 'x'.repeat(24)]],
      },
    },
    {
      id: 'stripe-webhook-secret',
      title: 'Stripe webhook signing secret',
      prefix: 'whsec_',
      body: fake.alnum(32),
      pattern: /whsec_[A-Za-z0-9]{32,64}/,
      severity: 'high',
      opens: "Signing events that the receiver takes for Stripe's.",
      source: 'https://docs.stripe.com/webhooks/signature',
    },
    {
      id: 'stripe-ephemeral-key',
      title: 'Stripe ephemeral key',
      prefix: 'ek_live_',
      body: fake.alnum(60),
      pattern: /ek_live_[A-Za-z0-9]{40,247}/,
      opens: "One customer's payment methods, for a short time.",
    },
    {
      id: 'stripe-account-id',
      title: 'Stripe account id',
      kind: 'identifier',
      prefix: 'acct_',
      body: fake.alnum(16),
      pattern: /acct_1[A-Za-z0-9]{15}/,
      opens: 'Nothing by itself; it names a Stripe account.',
      examples: { match: [['acct_', '1', fake.alnum(15)]], ignore: [['acct_', fake.alnum(8)]] },
    },
    {
      id: 'stripe-client-secret',
      title: 'Stripe payment client secret',
      kind: 'publishable',
      literals: ['pi_', 'seti_'],
      pattern: /(?:pi|seti)_[A-Za-z0-9]{24}_secret_[A-Za-z0-9]{24,30}/,
      unmistakable: true,
      opens: "Completing one payment from the customer's browser; it is meant for that browser.",
      source: 'https://docs.stripe.com/api/payment_intents/object',
      examples: { match: [['pi_', fake.alnum(24), '_secret_', fake.alnum(25)]], ignore: [['pi_', fake.alnum(24)]] },
    },
  ],
);
