import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'scale',
    name: 'Scale AI',
    revoke: 'https://docs.scale.com/reference/authentication',
    source: 'https://docs.scale.com/reference/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'scale-api-key',
      title: 'Scale AI API key',
      ...assigned('scale api key|scaleapi key', 'live_[0-9a-f]{32}'),
      opens: 'Labelling tasks and their data.',
      examples: {
        match: [
          ['SCALE_API_KEY=', 'live_', fake.hex(32)],
          ['"scaleApiKey": "', 'live_', fake.hex(32), '"'],
        ],
        ignore: [
          ['SCALE_API_KEY=', 'x'.repeat(32)],
          ['SCALE_API_KEY_HINT=', 'live_', fake.hex(32)],
        ],
      },
    },
  ],
);
