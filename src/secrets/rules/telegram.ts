import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'telegram',
    name: 'Telegram',
    revoke: 'https://core.telegram.org/bots/features#botfather',
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  },
  [
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      literals: [':AA'],
      reach: 12,
      unbounded: true,
      unmistakable: true,
      pattern: /(?<![A-Za-z0-9_])(?:bot)?(\d{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])/,
      opens: 'Reading and sending messages as the bot.',
      examples: {
        match: [[fake.digits(10), ':AA', fake.base64url(33)]],
        ignore: [
          ['123456789:AA', 'x'.repeat(33)],
          [fake.digits(10), ':AA', fake.base64url(20)],
        ],
      },
    },
  ],
);
