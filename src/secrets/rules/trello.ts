import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'trello',
    name: 'Trello',
    revoke: 'https://support.atlassian.com/trello/docs/authorizing-with-trello-and-revoking-access/',
    source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'trello-token',
      title: 'Trello token',
      literals: ['ATTA'],
      pattern: /ATTA[0-9a-f]{64}[0-9A-F]{8}/,
      unmistakable: true,
      opens: 'Boards that its owner may use.',
      examples: {
        match: [['AT', 'TA', fake.hex(64), fake.hex(8).toUpperCase()]],
        ignore: [['AT', 'TA', fake.hex(30)]],
      },
    },
    {
      id: 'trello-secret',
      title: 'Trello secret',
      ...assigned('trello secret|trello oauth secret|trello api secret', '[0-9a-f]{64}'),
      opens: 'Acting as the integration.',
      examples: {
        match: [
          ['TRELLO_SECRET=', fake.hex(64)],
          ['"trelloSecret": "', fake.hex(64), '"'],
        ],
        ignore: [
          ['TRELLO_SECRET=', 'x'.repeat(64)],
          ['TRELLO_SECRET_HINT=', fake.hex(64)],
        ],
      },
    },
  ],
);
