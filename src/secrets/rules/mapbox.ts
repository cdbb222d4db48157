import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'mapbox',
    name: 'Mapbox',
    revoke: 'https://docs.mapbox.com/accounts/guides/tokens/',
    source: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mapbox-secret-token',
      title: 'Mapbox secret token',
      prefix: 'sk.eyJ',
      body: `${fake.base64url(60)}.${fake.base64url(22)}`,
      opens: 'Styles, tiles and tokens of an account.',
      unmistakable: true,
      pattern: /sk\.eyJ[A-Za-z0-9_-]{30,150}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    },
    {
      id: 'mapbox-public-token',
      title: 'Mapbox public token',
      prefix: 'pk.eyJ',
      body: `${fake.base64url(60)}.${fake.base64url(22)}`,
      opens: 'Maps in a browser; it is made to be public.',
      kind: 'publishable',
      pattern: /pk\.eyJ[A-Za-z0-9_-]{30,150}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    },
    {
      id: 'mapbox-temporary-token',
      title: 'Mapbox temporary token',
      prefix: 'tk.eyJ',
      body: `${fake.base64url(60)}.${fake.base64url(22)}`,
      opens: 'Maps for at most an hour.',
      severity: 'low',
      pattern: /tk\.eyJ[A-Za-z0-9_-]{30,250}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    },
  ],
);
