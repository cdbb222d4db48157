import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'google-chat',
    name: 'Google Chat',
    revoke: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    source: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'google-chat-webhook',
      title: 'Google Chat webhook',
      literals: ['chat.googleapis.com/v1/spaces/'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern:
        /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{6,20}\/messages\?key=[A-Za-z0-9_-]{39}&(?:amp;)?token=[A-Za-z0-9_%-]{40,60}/,
      opens: 'Posting messages to one space.',
      examples: {
        match: [
          [
            'https://chat.googleapis.com',
            '/v1/spaces/AAAAk3xQ/messages?key=AI',
            'za',
            fake.base64url(35),
            '&token=',
            fake.base64url(43),
          ],
        ],
        ignore: [['https://chat.googleapis.com', '/v1/spaces/AAAAk3xQ/messages']],
      },
    },
  ],
);
