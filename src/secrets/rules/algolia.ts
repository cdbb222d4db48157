import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'algolia',
    name: 'Algolia',
    revoke: 'https://www.algolia.com/doc/guides/security/api-keys/',
    source: 'https://www.algolia.com/doc/guides/security/api-keys/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'algolia-admin-key',
      title: 'Algolia admin API key',
      ...assigned('algolia admin key|algolia admin api key|algolia write key|algolia write api key', '[0-9a-f]{32}'),
      opens: 'All indices of an application, to change and to delete.',
      severity: 'critical',
      examples: {
        match: [
          ['ALGOLIA_ADMIN_KEY=', fake.hex(32)],
          ['"algoliaAdminKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['ALGOLIA_ADMIN_KEY=', 'x'.repeat(32)],
          ['ALGOLIA_ADMIN_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'algolia-api-key',
      title: 'Algolia API key',
      ...assigned('algolia api key|algolia key', '[0-9a-f]{32}'),
      opens: 'Searching, or more: an admin key has the same shape.',
      severity: 'medium',
      examples: {
        match: [
          ['ALGOLIA_API_KEY=', fake.hex(32)],
          ['"algoliaApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['ALGOLIA_API_KEY=', 'x'.repeat(32)],
          ['ALGOLIA_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'algolia-search-key',
      title: 'Algolia search key',
      ...assigned(
        'algolia search key|algolia search api key|algolia search only key|algolia search only api key',
        '[0-9a-f]{32}',
      ),
      opens: 'Searching; it is made to be public.',
      kind: 'publishable',
      examples: {
        match: [
          ['ALGOLIA_SEARCH_KEY=', fake.hex(32)],
          ['"algoliaSearchKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['ALGOLIA_SEARCH_KEY=', 'x'.repeat(32)],
          ['ALGOLIA_SEARCH_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'algolia-docsearch-key',
      title: 'Algolia search key of a documentation site',
      kind: 'publishable',
      literals: ['appid', 'app_id', 'applicationid'],
      ignoreCase: true,
      unbounded: true,
      pattern:
        /(?:app_?id|applicationid)["']?\s{0,4}[:=]\s{0,4}["'][a-z0-9]{10}["'],?\s{0,40}(?:\/\/[^\r\n]{0,120}\r?\n\s{0,40}){0,2}["']?(?:search)?api_?key["']?\s{0,4}[:=]\s{0,4}["']([0-9a-f]{32})["']/i,
      opens: 'Searching the pages of a site; DocSearch gives these keys out for browsers.',
      source: 'https://docusaurus.io/docs/search#connecting-algolia',
      looks:
        'In a configuration, the id of an application in 10 letters and digits, then the key in 32 hexadecimal digits under `apiKey`.',
      checked: '2026-11-27',
      examples: {
        match: [
          ["algolia: { appId: 'QX7RM2SN5T', apiKey: '", fake.hex(32), "', indexName: 'docs' }"],
          [
            "appId: 'QX7RM2SN5T',\n      // Public API key: it is safe to commit it\n      apiKey: '",
            fake.hex(32),
            "',",
          ],
        ],
        ignore: [
          ["appId: 'shop', apiKey: '", fake.hex(32), "'"],
          ["apiKey: '", fake.hex(32), "'"],
        ],
      },
    },
  ],
);
