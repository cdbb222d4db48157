import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'contentful',
    name: 'Contentful',
    revoke: 'https://www.contentful.com/help/token-management/personal-access-tokens/',
    source: 'https://www.contentful.com/developers/docs/references/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'contentful-personal-token',
      title: 'Contentful personal access token',
      prefix: 'CFPAT-',
      body: fake.base64url(43),
      pattern: /CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: 'Content of all spaces that its owner may change.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'contentful-delivery-token',
      title: 'Contentful delivery token',
      ...assigned(
        'contentful access token|contentful delivery token|contentful cda token',
        '[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])',
      ),
      opens: 'Published content of one space; sites often show it.',
      kind: 'publishable',
      severity: 'low',
      examples: {
        match: [
          ['CONTENTFUL_ACCESS_TOKEN=', fake.base64url(43)],
          ['"contentfulAccessToken": "', fake.base64url(43), '"'],
        ],
        ignore: [
          ['CONTENTFUL_ACCESS_TOKEN=', 'x'.repeat(43)],
          ['CONTENTFUL_ACCESS_TOKEN_HINT=', fake.base64url(43)],
        ],
      },
    },
    {
      id: 'contentful-management-token',
      title: 'Contentful management token',
      ...assigned(
        'contentful management token|contentful preview token|contentful cma token',
        '[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])',
      ),
      opens: 'Unpublished content of a space, or changing it.',
      examples: {
        match: [
          ['CONTENTFUL_MANAGEMENT_TOKEN=', fake.base64url(43)],
          ['"contentfulManagementToken": "', fake.base64url(43), '"'],
        ],
        ignore: [
          ['CONTENTFUL_MANAGEMENT_TOKEN=', 'x'.repeat(43)],
          ['CONTENTFUL_MANAGEMENT_TOKEN_HINT=', fake.base64url(43)],
        ],
      },
    },
  ],
);
