import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'messaging',
    name: 'Messaging services',
    revoke: 'https://www.rfc-editor.org/rfc/rfc7009',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'telnyx-api-key',
      title: 'Telnyx API key',
      literals: ['KEY'],
      pattern: /KEY[0-9A-F]{34,50}_[A-Za-z0-9]{22}/,
      unmistakable: true,
      opens: "Calls and messages, at the account's cost.",
      source: 'https://developers.telnyx.com/',
      examples: {
        match: [['KEY', fake.hex(39).toUpperCase(), '_', fake.alnum(22)]],
        ignore: [['KEY', fake.hex(39).toUpperCase()]],
      },
    },
    {
      id: 'vonage-api-secret',
      title: 'Vonage API secret',
      ...assigned('vonage api secret|nexmo api secret|vonage secret|nexmo secret', '[A-Za-z0-9]{16}'),
      opens: "Calls and messages, at the account's cost.",
      source: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
      examples: {
        match: [
          ['VONAGE_API_SECRET=', fake.alnum(16)],
          ['"vonageApiSecret": "', fake.alnum(16), '"'],
        ],
        ignore: [
          ['VONAGE_API_SECRET=', 'x'.repeat(16)],
          ['VONAGE_API_SECRET_HINT=', fake.alnum(16)],
        ],
      },
    },
    {
      id: 'messagebird-api-key',
      title: 'Bird API key',
      ...assigned('messagebird api key|messagebird access key|messagebird key', '[A-Za-z0-9]{25}'),
      opens: "Messages, at the account's cost.",
      source: 'https://docs.bird.com/',
      examples: {
        match: [
          ['MESSAGEBIRD_API_KEY=', fake.alnum(25)],
          ['"messagebirdApiKey": "', fake.alnum(25), '"'],
        ],
        ignore: [
          ['MESSAGEBIRD_API_KEY=', 'x'.repeat(25)],
          ['MESSAGEBIRD_API_KEY_HINT=', fake.alnum(25)],
        ],
      },
    },
    {
      id: 'plivo-auth-token',
      title: 'Plivo auth token',
      ...assigned('plivo auth token|plivo token', '[A-Za-z0-9]{40}'),
      opens: "Calls and messages, at the account's cost.",
      source: 'https://www.plivo.com/docs/',
      examples: {
        match: [
          ['PLIVO_AUTH_TOKEN=', fake.alnum(40)],
          ['"plivoAuthToken": "', fake.alnum(40), '"'],
        ],
        ignore: [
          ['PLIVO_AUTH_TOKEN=', 'x'.repeat(40)],
          ['PLIVO_AUTH_TOKEN_HINT=', fake.alnum(40)],
        ],
      },
    },
    {
      id: 'pusher-secret',
      title: 'Pusher secret',
      ...assigned('pusher secret|pusher app secret', '[0-9a-f]{20}'),
      opens: 'Sending events to all clients of an application.',
      source: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
      examples: {
        match: [
          ['PUSHER_SECRET=', fake.hex(20)],
          ['"pusherSecret": "', fake.hex(20), '"'],
        ],
        ignore: [
          ['PUSHER_SECRET=', 'x'.repeat(20)],
          ['PUSHER_SECRET_HINT=', fake.hex(20)],
        ],
      },
    },
    {
      id: 'ably-api-key',
      title: 'Ably API key',
      ...assigned(
        'ably api key|ably key|ably root key',
        '[A-Za-z0-9]{6}\\.[A-Za-z0-9]{6}:[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])',
      ),
      opens: "Channels of an application, as far as the key's rights go.",
      source: 'https://ably.com/docs/auth/basic',
      examples: {
        match: [
          ['ABLY_API_KEY=', fake.alnum(6), '.', fake.alnum(6), ':', fake.base64url(43)],
          ['"ablyApiKey": "', fake.alnum(6), '.', fake.alnum(6), ':', fake.base64url(43), '"'],
        ],
        ignore: [
          ['ABLY_API_KEY=', 'x'.repeat(55)],
          ['ABLY_API_KEY_HINT=', fake.alnum(6), '.', fake.alnum(6), ':', fake.base64url(43)],
        ],
      },
    },
    {
      id: 'pubnub-secret-key',
      title: 'PubNub secret key',
      prefix: 'sec-c-',
      body: fake.base64(48),
      opens: 'All channels of a key set.',
      severity: 'critical',
      source: 'https://www.pubnub.com/docs/general/setup/account-setup',
      pattern: /sec-c-[A-Za-z0-9+/]{40,60}={0,2}/,
    },
    {
      id: 'pubnub-publish-key',
      title: 'PubNub publish key',
      prefix: 'pub-c-',
      body: fake.uuid(),
      pattern: /pub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Sending messages; browsers hold it too.',
      kind: 'publishable',
      source: 'https://www.pubnub.com/docs/general/setup/account-setup',
    },
    {
      id: 'pubnub-subscribe-key',
      title: 'PubNub subscribe key',
      prefix: 'sub-c-',
      body: fake.uuid(),
      pattern: /sub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Receiving messages; browsers hold it too.',
      kind: 'publishable',
      source: 'https://www.pubnub.com/docs/general/setup/account-setup',
    },
    {
      id: 'courier-api-key',
      title: 'Courier API key',
      prefix: 'pk_prod_',
      body: fake.upper(28),
      pattern: /pk_prod_[A-Z0-9]{28}/,
      opens: 'Sending notifications; in spite of its prefix it is a secret.',
      source: 'https://www.courier.com/docs/reference/auth/intro',
    },
    {
      id: 'stream-api-secret',
      title: 'Stream API secret',
      ...assigned('getstream api secret|stream api secret|stream chat secret|stream secret', '[a-z0-9]{64}'),
      opens: 'All users and channels of an application.',
      source: 'https://getstream.io/chat/docs/',
      examples: {
        match: [
          ['GETSTREAM_API_SECRET=', fake.lower(64)],
          ['"getstreamApiSecret": "', fake.lower(64), '"'],
        ],
        ignore: [
          ['GETSTREAM_API_SECRET=', 'x'.repeat(64)],
          ['GETSTREAM_API_SECRET_HINT=', fake.lower(64)],
        ],
      },
    },
    {
      id: 'livekit-api-secret',
      title: 'LiveKit API secret',
      ...assigned('livekit api secret|livekit secret', '[A-Za-z0-9]{32,50}'),
      opens: 'All rooms of a project.',
      source: 'https://docs.livekit.io/home/get-started/authentication/',
      examples: {
        match: [
          ['LIVEKIT_API_SECRET=', fake.alnum(32)],
          ['"livekitApiSecret": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['LIVEKIT_API_SECRET=', 'x'.repeat(32)],
          ['LIVEKIT_API_SECRET_HINT=', fake.alnum(32)],
        ],
      },
    },
    {
      id: 'agora-certificate',
      title: 'Agora app certificate',
      ...assigned('agora app certificate|agora certificate', '[0-9a-f]{32}'),
      opens: 'Joining every channel of an application.',
      source: 'https://docs.agora.io/',
      examples: {
        match: [
          ['AGORA_APP_CERTIFICATE=', fake.hex(32)],
          ['"agoraAppCertificate": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['AGORA_APP_CERTIFICATE=', 'x'.repeat(32)],
          ['AGORA_APP_CERTIFICATE_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'zoho-client-secret',
      title: 'Zoho client secret',
      ...assigned('zoho client secret|zoho secret', '[0-9a-f]{42}'),
      opens: 'Acting as the application.',
      source: 'https://www.zoho.com/accounts/protocol/oauth.html',
      examples: {
        match: [
          ['ZOHO_CLIENT_SECRET=', fake.hex(42)],
          ['"zohoClientSecret": "', fake.hex(42), '"'],
        ],
        ignore: [
          ['ZOHO_CLIENT_SECRET=', 'x'.repeat(42)],
          ['ZOHO_CLIENT_SECRET_HINT=', fake.hex(42)],
        ],
      },
    },
    {
      id: 'zoho-oauth-token',
      title: 'Zoho OAuth token',
      prefix: '1000.',
      body: `${fake.hex(32)}.${fake.hex(32)}`,
      pattern: /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/,
      opens: 'What the user let an application do.',
      unmistakable: true,
      source: 'https://www.zoho.com/accounts/protocol/oauth.html',
    },
  ],
);
