import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
const claims = Buffer.from('{"api_key":"3f1d","tenant_id":"a81c","internal_secret":"77e0"}').toString('base64url');

export default provider(
  {
    id: 'prisma',
    name: 'Prisma',
    revoke: 'https://www.prisma.io/docs/accelerate/getting-started',
    source: 'https://www.prisma.io/docs/accelerate/getting-started',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'prisma-database-url',
      title: 'Prisma database URL with a key',
      literals: ['prisma://', 'prisma+postgres://'],
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      core: (url) => url.slice(url.indexOf('api_key=') + 8),
      pattern:
        /prisma(?:\+postgres)?:\/\/[a-z0-9.-]{1,100}(?::\d{1,5})?\/?\?(?:[a-z_]{1,40}=[^\s"'<>`\\&]{0,80}&){0,4}api_key=eyJ[A-Za-z0-9_-]{10,1200}(?:\.[A-Za-z0-9_-]{10,2400}\.[A-Za-z0-9_-]{20,400})?(?![A-Za-z0-9_.-])/,
      validate: (url) => !/:\/\/(?:localhost|127\.0\.0\.1)/.test(url),
      opens: 'The database behind the address.',
      looks:
        'A URL of `prisma://` or `prisma+postgres://` with a JSON Web Token as `api_key`; one of this machine is none.',
      examples: {
        match: [
          ['prisma://accelerate.prisma-data.net/?api_', 'key=', header, '.', claims, '.', fake.base64url(43)],
          ['prisma+postgres://accelerate.prisma-data.net/?api_', 'key=', header, '.', claims, '.', fake.base64url(43)],
        ],
        ignore: [
          ['prisma://accelerate.prisma-data.net/?api_', 'key=your_key'],
          ['prisma+postgres://localhost:51213/?api_', 'key=', header, claims],
        ],
      },
    },
  ],
);
