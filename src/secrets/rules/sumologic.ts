import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'sumologic',
    name: 'Sumo Logic',
    revoke: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    source: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'sumologic-access-key',
      title: 'Sumo Logic access key',
      ...assigned('sumologic access key|sumo access key|sumologic key', '[A-Za-z0-9]{64}'),
      opens: 'Logs that its owner may read.',
      examples: {
        match: [
          ['SUMOLOGIC_ACCESS_KEY=', fake.alnum(64)],
          ['"sumologicAccessKey": "', fake.alnum(64), '"'],
        ],
        ignore: [
          ['SUMOLOGIC_ACCESS_KEY=', 'x'.repeat(64)],
          ['SUMOLOGIC_ACCESS_KEY_HINT=', fake.alnum(64)],
        ],
      },
    },
    {
      id: 'sumologic-collector-url',
      title: 'Sumo Logic collector URL',
      literals: ['.sumologic.com/receiver/v1/http/'],
      reach: 60,
      unbounded: true,
      severity: 'medium',
      pattern: /https:\/\/[a-z0-9.-]{4,40}\.sumologic\.com\/receiver\/v1\/http\/[A-Za-z0-9_+/=-]{60,120}/,
      looks: '`https://…sumologic.com/receiver/v1/http/`, 60 to 120 characters of base64',
      opens: 'Sending events to a collector.',
      examples: {
        match: [['https://endpoint1.collection.sumologic.com', '/receiver/v1/http/', fake.base64url(96)]],
        ignore: [['https://endpoint1.collection.sumologic.com', '/receiver/v1/http/']],
      },
    },
  ],
);
