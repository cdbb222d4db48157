import { BETWEEN } from '../assignment.ts';
import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

const TOKEN = '[A-Za-z0-9]{21,24}\\.[A-Za-z0-9_-]{6}\\.(?:[A-Za-z0-9_-]{38}|[A-Za-z0-9_-]{27})(?![A-Za-z0-9_.-])';
/**
 * Base64 of the first two digits of numbers that begin with 1, 2, 3, 6 or 7. What it begins with for the others is in every text, and
 * waits for a login or a name.
 */
const RARE = ['MT', 'Mj', 'Mz', 'Nj', 'Nz'].flatMap((first) => [...'AEIMQUYcgk'].map((second) => first + second));
const LOOKS =
  "three parts with dots between: 23 to 26 letters and digits (the bot's number in base64), 6 and 27 or 38 letters, digits, `_` and `-`";
const OPENS = 'Reading and sending messages as the bot.';
/** As `BOT`, of a number that begins with 4. */
const OLDER = Buffer.from('448291038475612937').toString('base64').replace(/=/g, '');
const BOT = Buffer.from('748291038475612937').toString('base64').replace(/=/g, '');

export default provider(
  {
    id: 'discord',
    name: 'Discord',
    revoke: 'https://discord.com/developers/docs/reference#authentication',
    source: 'https://discord.com/developers/docs/reference#authentication',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      literals: RARE,
      pattern: new RegExp(`(?:M[Tjz]|N[jz])${TOKEN}`),
      severity: 'critical',
      opens: OPENS,
      looks: LOOKS,
      examples: {
        match: [[BOT, '.', fake.base64url(6), '.', fake.base64url(38)]],
        ignore: [
          ['client.login("', BOT, '.', fake.base64url(6), '.', fake.base64url(30), '")'],
          [BOT, '.', fake.base64url(6), '.', 'x'.repeat(38)],
          ['eyJh', fake.alnum(20), '.', fake.base64url(6), '.', fake.base64url(27)],
          ['MTk4NjIyNDgzNDcxOTI1MjQ4', '.Cl2FMQ.', 'ZnCjm1XVW7vRze4b7Cq4se7kKWs'],
        ],
      },
    },
    {
      id: 'discord-bot-login',
      title: 'Discord bot token',
      literals: ['.login(', '.loginasync(', '.run(', '.start(', 'bot ', 'token'],
      ignoreCase: true,
      pattern: new RegExp(
        `(?:\\.(?:login|loginasync|run|start)\\((?:TokenType\\.Bot, ?)?|bot |token${BETWEEN})["'\`]?((?:M[Tjz]|N[DTjz]|O[DT])${TOKEN})`,
        'i',
      ),
      severity: 'critical',
      opens: OPENS,
      looks: `${LOOKS}, in a login or under the name \`token\``,
      examples: {
        match: [
          ["client.login('", OLDER, '.', fake.base64url(6), '.', fake.base64url(38), "')"],
          ['client.login("MTx9', fake.alnum(20), '.', fake.base64url(6), '.', fake.base64url(38), '")'],
          ['bot.run("', OLDER, '.', fake.base64url(6), '.', fake.base64url(27), '")'],
          ['Authorization: Bot ', OLDER, '.', fake.base64url(6), '.', fake.base64url(38)],
          ['DISCORD_TOKEN=', OLDER, '.', fake.base64url(6), '.', fake.base64url(38)],
        ],
        ignore: [
          ['bot.run("', OLDER, '.', fake.base64url(6), '.', fake.base64url(30), '")'],
          ['bot.run("', OLDER, '.', fake.base64url(6), '.', 'x'.repeat(38), '")'],
        ],
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
