import { createHmac } from 'node:crypto';
import { type Case, casesFor, json, observedAt, responseWith } from '../../../test/cases.ts';
import check from './jwt-never-expires.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const value = (claims: object, key = 'Zk2vQ9pL7xW4nR8tB6mJ3cH5sD1fG0aY', alg = 'HS256'): string => {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${alg === 'none' ? '' : createHmac('sha256', key).update(text).digest('base64url')}`;
};
/** A response that sets a token of these claims, signed with this key. */
const token = (...made: Parameters<typeof value>): Case =>
  responseWith(`Set-Cookie: token=${value(...made)}; Secure; HttpOnly`);
const now = observedAt / 1000;

casesFor(check, {
  fires: [
    ['no exp', token({ sub: '1' }), 'medium `token` is a token without an expiry (`exp`).'],
    [
      'an exp that is no number',
      token({ sub: '1', exp: 'never' }),
      'medium `token` is a token without an expiry (`exp`).',
    ],
    [
      'in the response to a log-in',
      json({ access_token: value({ sub: '1' }) }, { method: 'POST', url: 'https://api.test/login' }),
      'medium `access_token` is a token without an expiry (`exp`).',
    ],
    [
      'a cookie and the same token in the body',
      json({ token: value({ sub: '1' }) }, { headers: [`Set-Cookie: token=${value({ sub: '1' })}`] }),
      'medium `token` is a token without an expiry',
    ],
    ['ten years', token({ exp: now + 3650 * 86_400 }), 'medium `token` is a token that expires in 3650 days.'],
  ],
  quiet: [
    ['in a response, an hour', json({ access_token: value({ exp: now + 3600 }) })],
    ['an hour', token({ exp: now + 3600 })],
    ['exactly a year', token({ exp: now + 365 * 86_400 })],
    ['over already', token({ exp: now - 60 })],
  ],
  skips: [['no token', responseWith('Set-Cookie: a=b')]],
});
