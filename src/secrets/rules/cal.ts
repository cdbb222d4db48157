import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'cal',
    name: 'Cal.com',
    revoke: 'https://cal.com/docs/api-reference/v2/introduction',
    source: 'https://cal.com/docs/api-reference/v2/introduction',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'cal-api-key',
      title: 'Cal.com API key',
      prefix: 'cal_live_',
      body: fake.hex(32),
      pattern: /cal_live_[0-9a-f]{32}/,
      opens: 'Calendars and bookings of its owner.',
    },
  ],
);
