import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

/** Bodies hold the address of the instance in base64 and end in `$`. */
const namesHost = (token: string): boolean =>
  /^[a-z0-9.-]{4,100}\.[a-z]{2,12}\$$/.test(Buffer.from(token.slice(8), 'base64').toString('latin1'));
const PUBLIC = Buffer.from('clerk.shop-7f3k.test$').toString('base64').replace(/=/g, '');

export default provider(
  {
    id: 'clerk',
    name: 'Clerk',
    revoke: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
    source: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'clerk-secret-key',
      title: 'Clerk secret key',
      prefix: 'sk_live_',
      body: fake.alnum(42),
      pattern: /sk_live_[A-Za-z0-9]{40,50}/,
      validate: (token) => !token.startsWith('51', 8) && !/^[0-9a-f]{40}$/.test(token.slice(8)),
      severity: 'critical',
      opens: 'All users of an application.',
    },
    {
      id: 'clerk-test-secret-key',
      title: 'Clerk secret key of a development instance',
      prefix: 'sk_test_',
      body: fake.alnum(42),
      pattern: /sk_test_[A-Za-z0-9]{40,50}/,
      validate: (token) => !token.startsWith('51', 8) && !/^[0-9a-f]{40}$/.test(token.slice(8)),
      severity: 'low',
      opens: 'The users of a development instance.',
    },
    {
      id: 'clerk-publishable-key',
      title: 'Clerk publishable key',
      kind: 'publishable',
      literals: ['pk_live_', 'pk_test_'],
      pattern: /pk_(?:live|test)_[A-Za-z0-9+/]{16,160}={0,2}/,
      validate: namesHost,
      opens: 'Signing in from a browser; it is made to be public.',
      examples: { match: [['pk_', 'live_', PUBLIC]], ignore: [['pk_', 'live_', fake.alnum(24)]] },
    },
  ],
);
