import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'duo',
    name: 'Duo',
    revoke: 'https://duo.com/docs/administration-settings',
    source: 'https://duo.com/docs/authapi',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'duo-secret-key',
      title: 'Duo secret key',
      ...assigned('duo secret key|duo skey|duo client secret|duo_skey', '[A-Za-z0-9]{40}'),
      opens: 'Approving sign-ins as the application.',
      severity: 'critical',
      examples: {
        match: [
          ['DUO_SECRET_KEY=', fake.alnum(40)],
          ['"duoSecretKey": "', fake.alnum(40), '"'],
        ],
        ignore: [
          ['DUO_SECRET_KEY=', 'x'.repeat(40)],
          ['DUO_SECRET_KEY_HINT=', fake.alnum(40)],
        ],
      },
    },
  ],
);
