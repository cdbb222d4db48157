import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'shippo',
    name: 'Shippo',
    revoke: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'shippo-live-token',
      title: 'Shippo live token',
      prefix: 'shippo_live_',
      body: fake.hex(40),
      pattern: /shippo_live_[0-9a-f]{40}/,
      opens: 'Buying shipping labels.',
      unmistakable: true,
    },
    {
      id: 'shippo-test-token',
      title: 'Shippo test token',
      prefix: 'shippo_test_',
      body: fake.hex(40),
      pattern: /shippo_test_[0-9a-f]{40}/,
      opens: 'Test labels; no money moves.',
      severity: 'info',
    },
  ],
);
