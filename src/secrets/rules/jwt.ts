import { splitCompact } from '../../peel/jwt.ts';
import { BETWEEN } from '../assignment.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
const claims = Buffer.from('{"sub":"8f31","iss":"https://login.test","exp":1790000000}').toString('base64url');

const endless = Buffer.from('{"sub":"svc-reports","admin":true,"iat":1700000000}').toString('base64url');

/** Claims that are readable and name no end. */
const neverExpires = (token: string): boolean => {
  const { header: { alg } = { alg: undefined }, payload = '' } = splitCompact(token) ?? {};
  return alg !== undefined && /^\s{0,8}\{/.test(payload) && !/"exp"\s{0,4}:/.test(payload);
};

export default provider(
  {
    id: 'jwt',
    name: 'JSON Web Token',
    revoke: 'https://www.rfc-editor.org/rfc/rfc7009',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    checked: '2026-11-27',
  },
  () => [
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
    {
      id: 'jwt-without-expiry',
      title: 'JSON Web Token that never expires',
      literals: ['TOKEN', 'JWT', 'KEY'],
      unbounded: true,
      severity: 'medium',
      pattern: new RegExp(
        `(?:TOKEN|JWT|KEY)(?:_[A-Z0-9]{1,20}){0,3}${BETWEEN}(?:\\\\{0,7}["'\`])?(eyJ[A-Za-z0-9_-]{10,1000}\\.[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{16,1400})(?![A-Za-z0-9_.-])`,
      ),
      validate: neverExpires,
      opens: 'What its issuer grants to whoever holds it, without end.',
      looks: 'A JSON Web Token without `exp`, under a constant or variable whose name ends in TOKEN, JWT or KEY.',
      examples: {
        match: [
          ['SERVICE_ACCESS_TOKEN=', header, '.', endless, '.', fake.base64url(43)],
          ['const BACKEND_JWT = "', header, '.', endless, '.', fake.base64url(43), '";'],
        ],
        ignore: [
          ['SERVICE_ACCESS_TOKEN=', header, '.', claims, '.', fake.base64url(43)],
          ['"access_token": "', header, '.', endless, '.', fake.base64url(43), '"'],
          ['SAMPLE_TOKEN=', header, '.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6', 'IkpvaG4ifQ.', fake.base64url(43)],
        ],
      },
    },
  ],
);
