import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'paddle',
    name: 'Paddle',
    revoke: 'https://developer.paddle.com/api-reference/about/api-keys',
    source: 'https://developer.paddle.com/api-reference/about/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'paddle-api-key',
      title: 'Paddle API key',
      prefix: 'pdl_live_apikey_',
      body: `${fake.lower(26)}_${fake.alnum(22)}_${fake.alnum(3)}`,
      pattern: /pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/,
      opens: 'Subscriptions and customers of a seller.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'paddle-sandbox-key',
      title: 'Paddle API key for the sandbox',
      prefix: 'pdl_sdbx_apikey_',
      body: `${fake.lower(26)}_${fake.alnum(22)}_${fake.alnum(3)}`,
      pattern: /pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/,
      opens: 'Test data of a seller; no money moves.',
      severity: 'info',
    },
    {
      id: 'paddle-webhook-secret',
      title: 'Paddle webhook secret',
      prefix: 'pdl_ntfset_',
      body: `${fake.lower(26)}_${fake.base64url(32)}`,
      pattern: /pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      opens: "Signing notices that the receiver takes for Paddle's.",
      unmistakable: true,
    },
  ],
);
