import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'fly',
    name: 'Fly.io',
    revoke: 'https://fly.io/docs/security/tokens/',
    source: 'https://fly.io/docs/security/tokens/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'fly-macaroon',
      title: 'Fly.io access token',
      literals: ['fm1r_', 'fm1a_', 'fm2_'],
      pattern: /fm(?:1[ar]|2)_[A-Za-z0-9+/_-]{64,2000}={0,2}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Applications and machines that the token is limited to.',
      examples: { match: [['fm', '2_', fake.base64(300)]], ignore: [['fm', '2_', fake.base64(20)]] },
    },
    {
      id: 'fly-legacy-token',
      title: 'Fly.io access token',
      prefix: 'fo1_',
      body: fake.base64url(43),
      pattern: /fo1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: 'Applications and machines of its owner.',
      severity: 'critical',
    },
  ],
);
