import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'midtrans',
    name: 'Midtrans',
    revoke: 'https://docs.midtrans.com/docs/retrieving-api-access-keys',
    source: 'https://docs.midtrans.com/docs/retrieving-api-access-keys',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'midtrans-server-key',
      title: 'Midtrans server key',
      prefix: 'Mid-server-',
      body: fake.base64url(24),
      pattern: /Mid-server-[A-Za-z0-9_-]{20,32}(?![A-Za-z0-9_-])/,
      severity: 'critical',
      opens: "A merchant's payments and refunds.",
    },
  ],
);
