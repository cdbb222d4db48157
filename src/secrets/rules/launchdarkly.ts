import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'launchdarkly',
    name: 'LaunchDarkly',
    revoke: 'https://launchdarkly.com/docs/home/account/api',
    source: 'https://launchdarkly.com/docs/home/account/environment/keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'launchdarkly-sdk-key',
      title: 'LaunchDarkly SDK key',
      prefix: 'sdk-',
      body: fake.uuid(),
      pattern: /sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'All feature flags of an environment, with their rules.',
    },
    {
      id: 'launchdarkly-api-token',
      title: 'LaunchDarkly access token',
      prefix: 'api-',
      body: fake.uuid(),
      pattern: /api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'Changing feature flags, as far as its role goes.',
    },
    {
      id: 'launchdarkly-mobile-key',
      title: 'LaunchDarkly mobile key',
      prefix: 'mob-',
      body: fake.uuid(),
      pattern: /mob-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      opens: 'What an app on a phone may see; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
