import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'apify',
    name: 'Apify',
    revoke: 'https://docs.apify.com/platform/integrations/api',
    source: 'https://docs.apify.com/platform/integrations/api',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'apify-api-token',
      title: 'Apify API token',
      prefix: 'apify_api_',
      body: fake.alnum(36),
      pattern: /apify_api_[A-Za-z0-9]{30,64}/,
      opens: "Actors and their data, at the account's cost.",
      unmistakable: true,
    },
  ],
);
