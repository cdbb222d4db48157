import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'adyen',
    name: 'Adyen',
    revoke: 'https://docs.adyen.com/development-resources/api-credentials',
    source: 'https://docs.adyen.com/development-resources/api-credentials',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'adyen-api-key',
      title: 'Adyen API key',
      literals: ['AQE'],
      pattern: /AQE[a-z][hm][A-Za-z0-9+/]{60,200}={0,2}-[A-Za-z0-9+/]{40,100}={0,2}-[^\s"'<>`\\]{8,40}/,
      severity: 'critical',
      unbounded: true,
      looks: '`AQE`, about 100 characters of base64, `-`, about 60 more, `-`, 8 to 40 signs',
      opens: 'Payments of a merchant.',
      examples: {
        match: [['AQE', 'yhm', fake.base64(90), '-', fake.base64(43), '=-', fake.alnum(16)]],
        ignore: [['AQE', 'yhm', fake.base64(90)]],
      },
    },
    {
      id: 'adyen-hmac-key',
      title: 'Adyen HMAC key',
      ...assigned('adyen hmac key|adyen hmac', '[0-9a-f]{64}'),
      opens: "Signing notices that the receiver takes for Adyen's.",
      examples: {
        match: [
          ['ADYEN_HMAC_KEY=', fake.hex(64)],
          ['"adyenHmacKey": "', fake.hex(64), '"'],
        ],
        ignore: [
          ['ADYEN_HMAC_KEY=', 'x'.repeat(64)],
          ['ADYEN_HMAC_KEY_HINT=', fake.hex(64)],
        ],
      },
    },
  ],
);
