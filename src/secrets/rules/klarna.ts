import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'klarna',
    name: 'Klarna',
    revoke: 'https://docs.klarna.com/api-reference/authentication',
    source: 'https://docs.klarna.com/api-reference/authentication',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'klarna-live-key',
      title: 'Klarna API key',
      prefix: 'klarna_live_api_',
      body: fake.alnum(90),
      pattern: /klarna_live_api_[A-Za-z0-9+/]{40,200}={0,2}/,
      severity: 'critical',
      unmistakable: true,
      opens: "A merchant's payments and orders.",
    },
    {
      id: 'klarna-test-key',
      title: 'Klarna API key for the playground',
      prefix: 'klarna_test_api_',
      body: fake.alnum(90),
      pattern: /klarna_test_api_[A-Za-z0-9+/]{40,200}={0,2}/,
      severity: 'info',
      opens: 'Test data of a merchant; no money moves.',
    },
  ],
);
