import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'linkedin',
    name: 'LinkedIn',
    revoke: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
    source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'linkedin-client-secret',
      title: 'LinkedIn client secret',
      prefix: 'WPL_AP1.',
      body: `${fake.alnum(16)}.${fake.alnum(6)}==`,
      pattern: /WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9]{6}==/,
      opens: 'Acting as the application.',
      unmistakable: true,
    },
    {
      id: 'linkedin-legacy-secret',
      title: 'LinkedIn client secret',
      ...assigned('linkedin client secret|linkedin secret', '[A-Za-z0-9]{16}'),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['LINKEDIN_CLIENT_SECRET=', fake.alnum(16)],
          ['"linkedinClientSecret": "', fake.alnum(16), '"'],
        ],
        ignore: [
          ['LINKEDIN_CLIENT_SECRET=', 'x'.repeat(16)],
          ['LINKEDIN_CLIENT_SECRET_HINT=', fake.alnum(16)],
        ],
      },
    },
  ],
);
