import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'mercadopago',
    name: 'Mercado Pago',
    revoke: 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials',
    source: 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mercadopago-access-token',
      title: 'Mercado Pago access token',
      prefix: 'APP_USR-',
      body: `${fake.digits(16)}-${fake.digits(6)}-${fake.hex(32)}-${fake.digits(8)}`,
      pattern: /APP_USR-\d{16}-\d{6}-[0-9a-f]{32}-\d{8,10}/,
      opens: 'Payments of a seller.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'mercadopago-public-key',
      title: 'Mercado Pago public key',
      prefix: 'APP_USR-',
      body: fake.uuid(),
      pattern: /APP_USR-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Starting a payment from a page; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
