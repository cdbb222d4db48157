import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'maxmind',
    name: 'MaxMind',
    revoke: 'https://support.maxmind.com/knowledge-base/articles/replace-your-maxmind-license-key',
    source: 'https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'maxmind-license-key',
      title: 'MaxMind license key',
      literals: ['_mmk'],
      at: 36,
      pattern: /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/,
      unmistakable: true,
      severity: 'medium',
      opens: 'Geographical databases and lookups, on the bill of an account.',
      examples: {
        match: [[fake.alnum(6), '_', fake.alnum(29), '_m', 'mk']],
        ignore: [
          ['x'.repeat(6), '_', 'x'.repeat(29), '_m', 'mk'],
          [fake.alnum(12), '_m', 'mk'],
        ],
      },
    },
  ],
);
