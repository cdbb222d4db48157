import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'shopify',
    name: 'Shopify',
    revoke: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
    source: 'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'shopify-access-token',
      title: 'Shopify access token',
      prefix: 'shpat_',
      body: fake.hex(32),
      pattern: /shpat_[0-9a-f]{32}/,
      opens: 'Orders, products and customers of a shop.',
      severity: 'critical',
    },
    {
      id: 'shopify-shared-secret',
      title: 'Shopify app secret',
      prefix: 'shpss_',
      body: fake.hex(32),
      pattern: /shpss_[0-9a-f]{32}/,
      opens: 'Acting as the app, and signing what it trusts.',
      severity: 'critical',
    },
    {
      id: 'shopify-custom-app-token',
      title: 'Shopify custom app token',
      prefix: 'shpca_',
      body: fake.hex(32),
      pattern: /shpca_[0-9a-f]{32}/,
      opens: 'Orders, products and customers of a shop.',
      severity: 'critical',
    },
    {
      id: 'shopify-private-app-password',
      title: 'Shopify private app password',
      prefix: 'shppa_',
      body: fake.hex(32),
      pattern: /shppa_[0-9a-f]{32}/,
      opens: 'Orders, products and customers of a shop.',
      severity: 'critical',
    },
    {
      id: 'shopify-partner-token',
      title: 'Shopify partner token',
      prefix: 'prtapi_',
      body: fake.hex(32),
      pattern: /prtapi_[0-9a-f]{32}/,
      opens: "A partner's apps and earnings.",
    },
    {
      id: 'shopify-storefront-token',
      title: 'Shopify storefront token',
      ...assigned('storefront access token|shopify storefront token|shopify storefront access token', '[0-9a-f]{32}'),
      opens: 'Products of a shop; it is made to be public.',
      kind: 'publishable',
      examples: {
        match: [
          ['STOREFRONT_ACCESS_TOKEN=', fake.hex(32)],
          ['"storefrontAccessToken": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['STOREFRONT_ACCESS_TOKEN=', 'x'.repeat(32)],
          ['STOREFRONT_ACCESS_TOKEN_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'shopify-theme-password',
      title: 'Shopify theme access password',
      prefix: 'shptka_',
      body: fake.hex(32),
      pattern: /shptka_[0-9a-f]{32}/,
      source: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
      opens: 'The themes of a shop.',
    },
  ],
);
