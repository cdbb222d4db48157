import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'onesignal',
    name: 'OneSignal',
    revoke: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    source: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'onesignal-app-key',
      title: 'OneSignal app API key',
      prefix: 'os_v2_app_',
      body: fake.lower(100),
      pattern: /os_v2_app_[a-z0-9]{100,120}/,
      opens: 'Sending push messages to all users of an application.',
      unmistakable: true,
    },
    {
      id: 'onesignal-organization-key',
      title: 'OneSignal organization API key',
      prefix: 'os_v2_org_',
      body: fake.lower(100),
      pattern: /os_v2_org_[a-z0-9]{100,120}/,
      opens: 'All applications of an organization.',
      unmistakable: true,
    },
    {
      id: 'onesignal-legacy-key',
      title: 'OneSignal REST API key',
      ...assigned('onesignal rest api key|onesignal api key|onesignal rest key', '[A-Za-z0-9]{48}'),
      opens: 'Sending push messages to all users of an application.',
      examples: {
        match: [
          ['ONESIGNAL_REST_API_KEY=', fake.alnum(48)],
          ['"onesignalRestApiKey": "', fake.alnum(48), '"'],
        ],
        ignore: [
          ['ONESIGNAL_REST_API_KEY=', 'x'.repeat(48)],
          ['ONESIGNAL_REST_API_KEY_HINT=', fake.alnum(48)],
        ],
      },
    },
  ],
);
