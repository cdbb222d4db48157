import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'planetscale',
    name: 'PlanetScale',
    revoke: 'https://planetscale.com/docs/concepts/service-tokens',
    source: 'https://planetscale.com/docs/concepts/service-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'planetscale-service-token',
      title: 'PlanetScale service token',
      prefix: 'pscale_tkn_',
      body: fake.base64url(32),
      pattern: /pscale_tkn_[A-Za-z0-9_-]{32,64}/,
      opens: 'Databases of an organization.',
      severity: 'critical',
    },
    {
      id: 'planetscale-password',
      title: 'PlanetScale password',
      prefix: 'pscale_pw_',
      body: fake.base64url(32),
      pattern: /pscale_pw_[A-Za-z0-9_-]{32,64}/,
      opens: 'One branch of a database.',
      severity: 'critical',
    },
    {
      id: 'planetscale-oauth-token',
      title: 'PlanetScale OAuth token',
      prefix: 'pscale_oauth_',
      body: fake.base64url(32),
      pattern: /pscale_oauth_[A-Za-z0-9_-]{32,64}/,
      opens: 'What the user let an application do.',
      severity: 'critical',
    },
  ],
);
