import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'cloudsmith',
    name: 'Cloudsmith',
    revoke: 'https://help.cloudsmith.io/docs/api-key',
    source: 'https://help.cloudsmith.io/docs/api-key',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'cloudsmith-api-key',
      title: 'Cloudsmith API key',
      ...assigned('cloudsmith api key|cloudsmith key|cloudsmith token', '[0-9a-f]{40}'),
      opens: 'Packages that its owner may read or publish.',
      examples: {
        match: [
          ['CLOUDSMITH_API_KEY=', fake.hex(40)],
          ['"cloudsmithApiKey": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['CLOUDSMITH_API_KEY=', 'x'.repeat(40)],
          ['CLOUDSMITH_API_KEY_HINT=', fake.hex(40)],
        ],
      },
    },
  ],
);
