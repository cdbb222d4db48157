import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Case, casesFor, json, judge, observedAt, responseWith } from '../../../test/cases.ts';
import check from './jwt-key-known.ts';

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
    [
      "jwt.io's key",
      token({ sub: '1' }, 'your-256-bit-secret'),
      'critical `token` (`HS256`) verifies with the key `your-256-bit-secret`, a published one (',
    ],
    [
      'in the response to a log-in',
      json({ access_token: value({ sub: '1' }, 'your-256-bit-secret') }, { method: 'POST' }),
      'critical `access_token` (`HS256`) verifies with the key `your-256-bit-secret`',
    ],
    [
      'a word',
      token({ sub: '1', exp: now + 60 }, 'secret'),
      'critical `token` (`HS256`) verifies with the key `secret`',
    ],
  ],
  quiet: [
    ['in a response with a random key', json({ access_token: value({ sub: '1' }) })],
    ['a random key', token({ sub: '1' })],
    [
      'a signature by someone else',
      responseWith(`Set-Cookie: token=${part({ alg: 'HS256' })}.${part({ sub: '1' })}.${'A'.repeat(43)}`),
    ],
  ],
  skips: [['no token', responseWith('Set-Cookie: a=b')]],
});

it('has one cause for all tokens of one key, and another for those of another key', () => {
  const line = (name: string, key: string): string => `Set-Cookie: ${name}=${value({ sub: name }, key)}; HttpOnly`;
  const [access, refresh, admin] = judge(
    check,
    responseWith(line('access', 'secret'), line('refresh', 'secret'), line('admin', 'your-256-bit-secret')),
  ).observations.map(({ cause }) => cause);
  expect(access).toMatch(/^key [0-9a-f]{64}$/);
  expect(refresh).toBe(access);
  expect(admin).not.toBe(access);
});
