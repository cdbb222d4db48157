import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'rapidapi',
    name: 'RapidAPI',
    revoke: 'https://docs.rapidapi.com/docs/keys',
    source: 'https://docs.rapidapi.com/docs/keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'rapidapi-key',
      title: 'RapidAPI key',
      literals: ['msh'],
      at: 10,
      pattern: /[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}/,
      unmistakable: true,
      opens: 'All interfaces its owner subscribed to, at their cost.',
      examples: {
        match: [[fake.hex(10), 'msh', fake.hex(15), 'p1', fake.hex(5), 'jsn', fake.hex(12)]],
        ignore: [[fake.hex(10), 'msh', fake.hex(15)]],
      },
    },
  ],
);
