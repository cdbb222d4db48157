import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'linear',
    name: 'Linear',
    revoke: 'https://linear.app/docs/api-and-webhooks',
    source: 'https://linear.app/developers/graphql',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'linear-api-key',
      title: 'Linear API key',
      prefix: 'lin_api_',
      body: fake.alnum(40),
      pattern: /lin_api_[A-Za-z0-9]{40}/,
      opens: 'Issues that its owner may use.',
      unmistakable: true,
    },
    {
      id: 'linear-oauth-token',
      title: 'Linear OAuth token',
      prefix: 'lin_oauth_',
      body: fake.hex(64),
      pattern: /lin_oauth_[0-9a-f]{64}/,
      opens: 'What the user let an application do.',
      unmistakable: true,
    },
    {
      id: 'linear-webhook-secret',
      title: 'Linear webhook secret',
      prefix: 'lin_wh_',
      body: fake.alnum(40),
      pattern: /lin_wh_[A-Za-z0-9]{40}/,
      opens: "Signing events that the receiver takes for Linear's.",
      unmistakable: true,
      severity: 'medium',
    },
  ],
);
