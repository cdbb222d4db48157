import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'adafruit',
    name: 'Adafruit IO',
    revoke: 'https://io.adafruit.com/api/docs/',
    source: 'https://io.adafruit.com/api/docs/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'adafruit-key',
      title: 'Adafruit IO key',
      prefix: 'aio_',
      body: fake.alnum(28),
      pattern: /aio_[A-Za-z0-9]{28}/,
      opens: 'Devices and feeds of its owner.',
    },
  ],
);
