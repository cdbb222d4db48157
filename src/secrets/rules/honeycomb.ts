import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'honeycomb',
    name: 'Honeycomb',
    revoke: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'honeycomb-ingest-key',
      title: 'Honeycomb ingest key',
      prefix: 'hcaik_',
      body: fake.lower(58),
      pattern: /hcaik_[a-z0-9]{58}/,
      opens: 'Sending data to an environment.',
      severity: 'medium',
    },
    {
      id: 'honeycomb-ingest-key-classic',
      title: 'Honeycomb classic ingest key',
      prefix: 'hcaic_',
      body: fake.lower(58),
      pattern: /hcaic_[a-z0-9]{58}/,
      opens: 'Sending data to a team.',
      severity: 'medium',
    },
    {
      id: 'honeycomb-configuration-key',
      title: 'Honeycomb configuration key',
      ...assigned('honeycomb api key|honeycomb key|honeycomb write key|honeycomb team', '[A-Za-z0-9]{22}'),
      opens: 'Data and settings that the key allows.',
      examples: {
        match: [
          ['HONEYCOMB_API_KEY=', fake.alnum(22)],
          ['"honeycombApiKey": "', fake.alnum(22), '"'],
        ],
        ignore: [
          ['HONEYCOMB_API_KEY=', 'x'.repeat(22)],
          ['HONEYCOMB_API_KEY_HINT=', fake.alnum(22)],
        ],
      },
    },
  ],
);
