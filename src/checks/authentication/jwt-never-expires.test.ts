import { createHmac } from 'node:crypto';
import { answer, type Case, casesFor, observedAt } from '../../../test/cases.ts';
import check from './jwt-never-expires.ts';

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
    ['no exp', token({ sub: '1' }), 'medium `token` is a token without an expiry (`exp`).'],
    [
      'an exp that is no number',
      token({ sub: '1', exp: 'never' }),
      'medium `token` is a token without an expiry (`exp`).',
    ],
    ['ten years', token({ exp: now + 3650 * 86_400 }), 'medium `token` is a token that expires in 3650 days.'],
  ],
  quiet: [
    ['an hour', token({ exp: now + 3600 })],
    ['exactly a year', token({ exp: now + 365 * 86_400 })],
    ['over already', token({ exp: now - 60 })],
  ],
  skips: [['no token', answer('Set-Cookie: a=b')]],
});
