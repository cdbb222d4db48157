import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'klaviyo',
    name: 'Klaviyo',
    revoke: 'https://help.klaviyo.com/hc/en-us/articles/115005062267',
    source: 'https://developers.klaviyo.com/en/docs/authenticate_',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'klaviyo-private-key',
      title: 'Klaviyo private API key',
      literals: ['pk_'],
      pattern: /pk_(?:[A-Za-z0-9]{6}_)?[0-9a-f]{34}/,
      opens: 'Profiles and campaigns; in spite of its prefix it is a secret.',
      examples: {
        match: [['pk', '_', fake.hex(34)]],
        ignore: [
          ['pk', '_', 'x'.repeat(34)],
          ['pk', '_live_', fake.alnum(20)],
        ],
      },
    },
  ],
);
