import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const BASE58 = fake.alnum(90).replace(/[0OIl]/g, '');

export default provider(
  {
    id: 'unkey',
    name: 'Unkey',
    revoke: 'https://www.unkey.com/docs/security/root-keys',
    source: 'https://github.com/unkeyed/unkey',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'unkey-root-key',
      title: 'Unkey root key',
      literals: ['unkey_'],
      pattern: /unkey_(?:[1-9A-HJ-NP-Za-km-z]{8}unkeyv1[1-9A-HJ-NP-Za-km-z]{42}|3Z[1-9A-HJ-NP-Za-km-z]{22})/,
      unmistakable: true,
      severity: 'critical',
      opens: 'The keys and limits that a workspace manages for its own users.',
      examples: {
        match: [
          ['unkey', '_3Z', BASE58.slice(0, 22)],
          ['unkey', '_', BASE58.slice(0, 8), 'unkeyv1', BASE58.slice(0, 42)],
        ],
        ignore: [
          ['unkey', '_3Z', 'x'.repeat(22)],
          ['unkey', '_', BASE58.slice(0, 22)],
        ],
      },
    },
  ],
);
