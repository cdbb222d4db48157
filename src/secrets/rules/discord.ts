import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

/** The first part is the bot's number in base64. */
const namesBot = (token: string): boolean =>
  /^\d{15,20}$/.test(Buffer.from(token.split('.', 1)[0] ?? '', 'base64').toString('latin1'));
const BOT = Buffer.from('748291038475612937').toString('base64').replace(/=/g, '');

export default provider(
  {
    id: 'discord',
    name: 'Discord',
    revoke: 'https://discord.com/developers/docs/reference#authentication',
    source: 'https://discord.com/developers/docs/reference#authentication',
  },
  [
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      ...assigned(
        'discord token|discord bot token|bot token|discord client token|client token|token',
        '[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}(?![A-Za-z0-9_-])',
      ),
      validate: namesBot,
      unmistakable: true,
      severity: 'critical',
      opens: 'Reading and sending messages as the bot.',
      examples: {
        match: [['DISCORD_TOKEN=', BOT, '.', fake.base64url(6), '.', fake.base64url(38)]],
        ignore: [['DISCORD_TOKEN=', 'M', fake.base64url(23), '.', fake.base64url(6), '.', fake.base64url(38)]],
      },
    },
    {
      id: 'discord-webhook',
      title: 'Discord webhook',
      literals: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}/,
      opens: 'Posting messages to one channel.',
      source: 'https://discord.com/developers/docs/resources/webhook',
      examples: {
        match: [['https://discord.com', '/api/webhooks/', fake.digits(18), '/', fake.base64url(68)]],
        ignore: [
          ['https://discord.com', '/api/webhooks/', fake.digits(18)],
          ['https://discord.com', '/api/webhooks/', fake.digits(18), '/', 'x'.repeat(68)],
        ],
      },
    },
    {
      id: 'discord-client-secret',
      title: 'Discord client secret',
      ...assigned('discord client secret|discord secret|discord oauth secret', '[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])'),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['DISCORD_CLIENT_SECRET=', fake.base64url(32)],
          ['"discordClientSecret": "', fake.base64url(32), '"'],
        ],
        ignore: [
          ['DISCORD_CLIENT_SECRET=', 'x'.repeat(32)],
          ['DISCORD_CLIENT_SECRET_HINT=', fake.base64url(32)],
        ],
      },
    },
  ],
);
