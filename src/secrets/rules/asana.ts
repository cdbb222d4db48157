import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'asana',
    name: 'Asana',
    revoke: 'https://developers.asana.com/docs/personal-access-token',
    source: 'https://developers.asana.com/docs/personal-access-token',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'asana-personal-token',
      title: 'Asana personal access token',
      ...assigned(
        'asana token|asana access token|asana pat|asana api key|asana personal access token',
        '[12]/\\d{15,17}(?:/\\d{15,17})?:[0-9a-f]{32}',
      ),
      opens: 'Projects and tasks of its owner.',
      examples: {
        match: [['ASANA_ACCESS_TOKEN=1/', fake.digits(16), ':', fake.hex(32)]],
        ignore: [['ASANA_ACCESS_TOKEN=1/', fake.digits(16)]],
      },
    },
    {
      id: 'asana-client-secret',
      title: 'Asana client secret',
      ...assigned('asana client secret|asana secret', '[0-9a-f]{32}'),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['ASANA_CLIENT_SECRET=', fake.hex(32)],
          ['"asanaClientSecret": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['ASANA_CLIENT_SECRET=', 'x'.repeat(32)],
          ['ASANA_CLIENT_SECRET_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
