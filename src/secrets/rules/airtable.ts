import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'airtable',
    name: 'Airtable',
    revoke: 'https://support.airtable.com/docs/creating-personal-access-tokens',
    source: 'https://support.airtable.com/docs/creating-personal-access-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'airtable-personal-token',
      title: 'Airtable personal access token',
      prefix: 'pat',
      body: `${fake.alnum(14)}.${fake.hex(64)}`,
      pattern: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/,
      opens: 'Bases chosen for the token.',
      unmistakable: true,
    },
    {
      id: 'airtable-api-key',
      title: 'Airtable API key',
      ...assigned('airtable api key|airtable key', 'key[A-Za-z0-9]{14}'),
      opens: 'All bases of its owner.',
      examples: {
        match: [
          ['AIRTABLE_API_KEY=', 'key', fake.alnum(14)],
          ['"airtableApiKey": "', 'key', fake.alnum(14), '"'],
        ],
        ignore: [
          ['AIRTABLE_API_KEY=', 'x'.repeat(14)],
          ['AIRTABLE_API_KEY_HINT=', 'key', fake.alnum(14)],
        ],
      },
    },
  ],
);
