import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'square',
    name: 'Square',
    revoke: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'square-legacy-access-token',
      title: 'Square access token',
      prefix: 'sq0atp-',
      body: fake.base64url(22),
      pattern: /sq0atp-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      opens: 'Payments and customers of a seller.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'square-application-secret',
      title: 'Square application secret',
      prefix: 'sq0csp-',
      body: fake.base64url(43),
      pattern: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens: 'Acting as the application.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'square-application-id',
      title: 'Square application id',
      prefix: 'sq0idp-',
      body: fake.base64url(22),
      pattern: /sq0idp-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      opens: 'Nothing by itself; it names an application.',
      kind: 'identifier',
    },
    {
      id: 'square-access-token',
      title: 'Square access token',
      prefix: 'EAAAE',
      body: fake.base64url(59),
      pattern: /EAAAE[A-Za-z0-9_-]{59}(?![A-Za-z0-9_-])/,
      opens: 'Payments and customers of a seller.',
      severity: 'critical',
      validate: (token) => /\d/.test(token),
    },
  ],
);
