import { createHmac } from 'node:crypto';
import { answer, type Case, casesFor, observedAt } from '../../../test/cases.ts';
import check from './jwt-algorithm-none.ts';

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
      'none',
      token({ sub: '1' }, '', 'none'),
      'critical `token` is a token with the algorithm `none` and a signature of 0 bytes',
    ],
    [
      'an empty signature',
      answer(`Set-Cookie: token=${part({ alg: 'HS256' })}.${part({ sub: '1' })}.`),
      'critical `token` is a token with the algorithm `HS256`',
    ],
  ],
  quiet: [
    ['signed', token({ sub: '1', exp: now + 60 })],
    [
      'signed with a private key',
      answer(`Set-Cookie: token=${part({ alg: 'ES256' })}.${part({ sub: '1' })}.${'A'.repeat(86)}`),
    ],
  ],
  skips: [
    ['no token', answer('Set-Cookie: a=b')],
    ['a deletion', answer(`Set-Cookie: token=${part({ alg: 'none' })}.${part({ sub: '1' })}.; Max-Age=0`)],
  ],
});
