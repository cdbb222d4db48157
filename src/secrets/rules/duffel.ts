import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'duffel',
    name: 'Duffel',
    revoke: 'https://duffel.com/docs/api/overview/authentication',
    source: 'https://duffel.com/docs/api/overview/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'duffel-live-token',
      title: 'Duffel access token',
      prefix: 'duffel_live_',
      body: fake.base64url(43),
      pattern: /duffel_live_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: "Booking flights, at the account's cost.",
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'duffel-test-token',
      title: 'Duffel test token',
      prefix: 'duffel_test_',
      body: fake.base64url(43),
      pattern: /duffel_test_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: 'Test bookings; no money moves.',
      severity: 'info',
    },
  ],
);
