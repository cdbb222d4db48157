import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'amplitude',
    name: 'Amplitude',
    revoke: 'https://amplitude.com/docs/apis/keys-and-tokens',
    source: 'https://amplitude.com/docs/apis/keys-and-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'amplitude-secret-key',
      title: 'Amplitude secret key',
      ...assigned('amplitude secret key|amplitude secret|amplitude api secret', '[0-9a-f]{32}'),
      opens: 'Events of a project, to read.',
      examples: {
        match: [
          ['AMPLITUDE_SECRET_KEY=', fake.hex(32)],
          ['"amplitudeSecretKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['AMPLITUDE_SECRET_KEY=', 'x'.repeat(32)],
          ['AMPLITUDE_SECRET_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
