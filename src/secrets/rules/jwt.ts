import { splitCompact } from '../../peel/jwt.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
const claims = Buffer.from('{"sub":"8f31","iss":"https://login.test","exp":1790000000}').toString('base64url');

export default provider(
  {
    id: 'jwt',
    name: 'JSON Web Token',
    revoke: 'https://www.rfc-editor.org/rfc/rfc7009',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
  [
    {
      id: 'jwt',
      title: 'JSON Web Token',
      kind: 'identifier',
      generic: true,
      literals: ['eyJ'],
      pattern: /eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{16,1400}(?![A-Za-z0-9_-])/,
      validate: (token) => splitCompact(token)?.header?.['alg'] !== undefined,
      opens: 'What its issuer grants to whoever holds it, until it expires.',
      examples: {
        match: [[header, '.', claims, '.', fake.base64url(43)]],
        ignore: [
          [header, '.', claims, '.'],
          ['eyJ', fake.base64url(30), '.', fake.base64url(30), '.', fake.base64url(43)],
        ],
      },
    },
  ],
);
