import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'slack',
    name: 'Slack',
    revoke: 'https://docs.slack.dev/reference/methods/auth.revoke',
    source: 'https://docs.slack.dev/authentication/tokens',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'slack-bot-token',
      title: 'Slack bot token',
      literals: ['xoxb-'],
      pattern: /xoxb-\d{9,14}-(?:\d{9,14}-)?[A-Za-z0-9]{18,34}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'What the bot may read and write in a workspace.',
      examples: {
        match: [['xo', 'xb-', fake.digits(12), '-', fake.digits(13), '-', fake.alnum(24)]],
        ignore: [
          ['xo', 'xb-', 'your-token-here'],
          ['xo', 'xb-', '1234567890-1234567890123-', 'x'.repeat(24)],
        ],
      },
    },
    {
      id: 'slack-user-token',
      title: 'Slack user token',
      literals: ['xoxp-'],
      pattern: /xoxp-(?:\d{9,14}-){2,3}[A-Za-z0-9]{24,36}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'What the user may read and write in a workspace.',
      examples: {
        match: [['xo', 'xp-', fake.digits(12), '-', fake.digits(12), '-', fake.digits(13), '-', fake.hex(32)]],
        ignore: [['xo', 'xp-', 'some-words-here']],
      },
    },
    {
      id: 'slack-workflow-token',
      title: 'Slack workflow token',
      literals: ['xwfp-'],
      pattern: /xwfp-(?:\d{6,20}-){1,4}[A-Za-z0-9]{16,64}/,
      unmistakable: true,
      opens: 'What one step of a workflow may do, for some minutes.',
      examples: {
        match: [['xw', 'fp-', fake.digits(12), '-', fake.digits(12), '-', fake.alnum(24)]],
        ignore: [
          ['xw', 'fp-111'],
          ['xw', 'fp-', 'x'.repeat(30)],
        ],
      },
    },
    {
      id: 'slack-app-token',
      title: 'Slack app-level token',
      literals: ['xapp-'],
      pattern: /xapp-\d-[A-Z0-9]{9,14}-\d{9,15}-[a-f0-9]{64}/,
      unmistakable: true,
      opens: 'Connections of a Slack app, such as its event stream.',
      examples: {
        match: [['xa', 'pp-1-A', fake.upper(10), '-', fake.digits(13), '-', fake.hex(64)]],
        ignore: [['xa', 'pp-1-A', fake.upper(10)]],
      },
    },
    {
      id: 'slack-legacy-token',
      title: 'Slack legacy token',
      literals: ['xoxs-', 'xoxa-', 'xoxr-', 'xoxo-'],
      pattern: /xox[asro]-(?:\d-)?(?:\d{9,14}-){1,3}[A-Za-z0-9]{20,64}/,
      unmistakable: true,
      opens: 'What its owner may do in a workspace.',
      examples: {
        match: [['xo', 'xs-', fake.digits(12), '-', fake.digits(12), '-', fake.hex(32)]],
        ignore: [['xo', 'xs-', 'legacy-token']],
      },
    },
    {
      id: 'slack-config-token',
      title: 'Slack app configuration token',
      literals: ['xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-'],
      pattern: /xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{140,180}/,
      unmistakable: true,
      opens: 'Creating and changing Slack apps.',
      examples: {
        match: [
          ['xo', 'xe.xo', 'xp-1-', fake.alnum(163)],
          ['xo', 'xe-1-', fake.alnum(147)],
        ],
        ignore: [['xo', 'xe-1-', fake.alnum(20)]],
      },
    },
    {
      id: 'slack-session-token',
      title: 'Slack browser session token',
      literals: ['xoxc-'],
      pattern: /xoxc-(?:\d{9,14}-){3}[a-f0-9]{64}/,
      unmistakable: true,
      opens: "A user's session, together with their cookie.",
      examples: {
        match: [['xo', 'xc-', fake.digits(12), '-', fake.digits(12), '-', fake.digits(13), '-', fake.hex(64)]],
        ignore: [['xo', 'xc-', fake.digits(12)]],
      },
    },
    {
      id: 'slack-session-cookie',
      title: 'Slack session cookie value',
      literals: ['xoxd-'],
      pattern: /xoxd-[A-Za-z0-9%+/=]{60,300}/,
      opens: "A user's session.",
      examples: { match: [['xo', 'xd-', fake.base64(140)]], ignore: [['xo', 'xd-', fake.base64(14)]] },
    },
    {
      id: 'slack-webhook',
      title: 'Slack incoming webhook',
      literals: ['hooks.slack.com/'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern:
        /hooks\.slack\.com\/(?:services|workflows|triggers)\/[TE][A-Z0-9]{8,12}\/(?:[AB][A-Z0-9]{8,12}|\d{9,15})\/(?:\d{9,20}\/)?[A-Za-z0-9]{24,48}/,
      looks:
        '`hooks.slack.com/services/`, `workflows/` or `triggers/`, the ids of workspace and application, 24 to 48 letters and digits',
      opens: 'Posting messages to one channel.',
      source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
      examples: {
        match: [['https://hooks.slack.com', '/services/T', fake.upper(8), '/B', fake.upper(10), '/', fake.alnum(24)]],
        ignore: [
          ['https://hooks.slack.com', '/services/T00000000/B00000000/', 'X'.repeat(24)],
          ['https://hooks.slack.com', '/services/'],
        ],
      },
    },
  ],
);
