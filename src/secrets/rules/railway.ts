import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'railway',
    name: 'Railway',
    revoke: 'https://docs.railway.com/reference/public-api',
    source: 'https://docs.railway.com/reference/public-api',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'railway-token',
      title: 'Railway token',
      ...assigned(
        'railway token|railway api token|railway api key',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Projects and their settings.',
      severity: 'critical',
      examples: {
        match: [
          ['RAILWAY_TOKEN=', fake.uuid()],
          ['"railwayToken": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['RAILWAY_TOKEN=', 'x'.repeat(36)],
          ['RAILWAY_TOKEN_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
