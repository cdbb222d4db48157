import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'fal',
    name: 'fal',
    revoke: 'https://fal.ai/dashboard/keys',
    source: 'https://docs.fal.ai/authentication/key-based',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'fal-key',
      title: 'fal key',
      ...assigned('fal key|fal api key', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}'),
      opens: "Media models, at the account's cost.",
      examples: {
        match: [
          ['FAL_KEY=', fake.uuid(), ':', fake.hex(32)],
          ['"falKey": "', fake.uuid(), ':', fake.hex(32), '"'],
        ],
        ignore: [
          ['FAL_KEY=', 'x'.repeat(32)],
          ['FAL_KEY_HINT=', fake.uuid(), ':', fake.hex(32)],
        ],
      },
    },
  ],
);
