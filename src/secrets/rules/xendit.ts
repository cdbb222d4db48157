import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'xendit',
    name: 'Xendit',
    revoke: 'https://docs.xendit.co/docs/api-keys',
    source: 'https://docs.xendit.co/docs/api-keys',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'xendit-secret-key',
      title: 'Xendit secret key',
      prefix: 'xnd_production_',
      body: fake.alnum(60),
      pattern: /xnd_production_[A-Za-z0-9]{40,100}/,
      severity: 'critical',
      unmistakable: true,
      opens: "A merchant's payments and payouts.",
    },
    {
      id: 'xendit-test-key',
      title: 'Xendit secret key for test mode',
      prefix: 'xnd_development_',
      body: fake.alnum(60),
      pattern: /xnd_development_[A-Za-z0-9]{40,100}/,
      severity: 'info',
      opens: 'Test data of a merchant; no money moves.',
    },
  ],
);
