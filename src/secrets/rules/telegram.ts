import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'telegram',
    name: 'Telegram',
    revoke: 'https://core.telegram.org/bots/features#botfather',
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      literals: [':AA'],
      reach: 14,
      unbounded: true,
      unmistakable: true,
      pattern: /(?<![A-Za-z0-9_])(?:bot)?(\d{8,11}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])/,
      looks: '8 to 11 digits, `:AA`, 33 letters, digits, `_` and `-`; in a URL behind `bot`',
      opens: 'Reading and sending messages as the bot.',
      examples: {
        match: [
          [fake.digits(10), ':AA', fake.base64url(33)],
          ['https://api.telegram.org/bot', fake.digits(10), ':AA', fake.base64url(33), '/sendMessage'],
          ['https://api.telegram.org/file/bot', fake.digits(9), ':AA', fake.base64url(33), '/a.jpg'],
        ],
        ignore: [
          ['123456789:AA', 'x'.repeat(33)],
          [fake.digits(10), ':AA', fake.base64url(20)],
          ['robot', fake.digits(10), ':AA', fake.base64url(33)],
          ['110201543:AAHdqTcv', 'CH1vGWJxfSeofSAs0K5PALDsaw'],
        ],
      },
    },
  ],
);
