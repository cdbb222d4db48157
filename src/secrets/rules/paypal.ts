import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'paypal',
    name: 'PayPal',
    revoke: 'https://developer.paypal.com/api/rest/',
    source: 'https://developer.paypal.com/api/rest/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'paypal-braintree-token',
      title: 'Braintree access token',
      prefix: 'access_token$production$',
      body: `${fake.lower(16)}$${fake.hex(32)}`,
      pattern: /access_token\$production\$[a-z0-9]{16}\$[0-9a-f]{32}/,
      opens: 'Payments of a merchant.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'paypal-braintree-sandbox-token',
      title: 'Braintree access token for the sandbox',
      prefix: 'access_token$sandbox$',
      body: `${fake.lower(16)}$${fake.hex(32)}`,
      pattern: /access_token\$sandbox\$[a-z0-9]{16}\$[0-9a-f]{32}/,
      opens: 'Test data of a merchant; no money moves.',
      severity: 'info',
    },
    {
      id: 'paypal-client-secret',
      title: 'PayPal client secret',
      ...assigned('paypal client secret|paypal secret|paypal secret key', '[A-Za-z0-9_-]{80}(?![A-Za-z0-9_-])'),
      opens: 'Payments of a merchant.',
      severity: 'critical',
      examples: {
        match: [
          ['PAYPAL_CLIENT_SECRET=', fake.base64url(80)],
          ['"paypalClientSecret": "', fake.base64url(80), '"'],
        ],
        ignore: [
          ['PAYPAL_CLIENT_SECRET=', 'x'.repeat(80)],
          ['PAYPAL_CLIENT_SECRET_HINT=', fake.base64url(80)],
        ],
      },
    },
    {
      id: 'braintree-private-key',
      title: 'Braintree private key',
      ...assigned('braintree private key|braintree api private key|bt_private_key', '[0-9a-f]{32}'),
      opens: 'Payments of a merchant.',
      severity: 'critical',
      examples: {
        match: [
          ['BRAINTREE_PRIVATE_KEY=', fake.hex(32)],
          ['"braintreePrivateKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['BRAINTREE_PRIVATE_KEY=', 'x'.repeat(32)],
          ['BRAINTREE_PRIVATE_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
