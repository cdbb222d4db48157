import { createHmac } from 'node:crypto';
import { type Case, casesFor, observedAt, responseWith } from '../../../test/cases.ts';
import check from './jwt-sensitive-claims.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A response that sets a token of these claims, signed with this key. */
const token = (claims: object, key = 'Zk2vQ9pL7xW4nR8tB6mJ3cH5sD1fG0aY', alg = 'HS256'): Case => {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  const signature = alg === 'none' ? '' : createHmac('sha256', key).update(text).digest('base64url');
  return responseWith(`Set-Cookie: token=${text}.${signature}; Secure; HttpOnly`);
};
const now = observedAt / 1000;

casesFor(check, {
  fires: [
    [
      'a password hash',
      token({ sub: '1', password_hash: '$2b$12$abcdefghijklmnopqrstuv' }),
      'medium `token` is a readable token with `password_hash`',
    ],
    [
      'inside a claim',
      token({ user: { ssn: '078-05-1120', pin: 1234 } }),
      'medium `token` is a readable token with `ssn` and `pin`',
    ],
  ],
  quiet: [
    [
      'what identity tokens are for',
      token({ sub: '1', email: 'ada@desk.test', name: 'Ada', role: 'admin', at_hash: 'abc', exp: now + 60 }),
    ],
    ['a flag', token({ password: '', pin: null })],
  ],
  skips: [['no token', responseWith('Set-Cookie: a=b')]],
});
