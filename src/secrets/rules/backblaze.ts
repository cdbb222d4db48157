import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'backblaze',
    name: 'Backblaze',
    revoke: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    source: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'backblaze-application-key',
      title: 'Backblaze B2 application key',
      literals: ['K00'],
      pattern: /K00\d[A-Za-z0-9+/]{27}/,
      validate: (token) => /[a-z]/.test(token) && /[A-Z]/.test(token.slice(4)),
      opens: 'Files in the buckets chosen for the key.',
      examples: {
        match: [['K00', '4', fake.base64(27)]],
        ignore: [
          ['K00', '4', fake.digits(27)],
          ['K00', '4', 'x'.repeat(27)],
        ],
      },
    },
  ],
);
