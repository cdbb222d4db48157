import { createHmac } from 'node:crypto';
import { answer, type Case, casesFor, observedAt } from '../../../test/cases.ts';
import check from './jwt-key-known.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** An answer that sets a token of these claims, signed with this key. */
const token = (claims: object, key = 'Zk2vQ9pL7xW4nR8tB6mJ3cH5sD1fG0aY', alg = 'HS256'): Case => {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  const signature = alg === 'none' ? '' : createHmac('sha256', key).update(text).digest('base64url');
  return answer(`Set-Cookie: token=${text}.${signature}; Secure; HttpOnly`);
};
const now = observedAt / 1000;

casesFor(check, {
  fires: [
    [
      "jwt.io's key",
      token({ sub: '1' }, 'your-256-bit-secret'),
      'critical `token` (`HS256`) verifies with the key `your-256-bit-secret`, a published one (',
    ],
    [
      'a word',
      token({ sub: '1', exp: now + 60 }, 'secret'),
      'critical `token` (`HS256`) verifies with the key `secret`',
    ],
  ],
  quiet: [
    ['a random key', token({ sub: '1' })],
    [
      'a signature by someone else',
      answer(`Set-Cookie: token=${part({ alg: 'HS256' })}.${part({ sub: '1' })}.${'A'.repeat(43)}`),
    ],
  ],
  skips: [['no token', answer('Set-Cookie: a=b')]],
});
