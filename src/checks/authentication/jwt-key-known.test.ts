import { expect, it } from 'vitest';
import { casesFor, json, judge, observedAt, responseWith } from '../../../test/cases.ts';
import { part, setsToken, tokenOf } from '../../../test/tokens.ts';
import check from './jwt-key-known.ts';

const now = observedAt / 1000;

casesFor(check, {
  fires: [
    [
      "jwt.io's key",
      setsToken({ sub: '1' }, 'your-256-bit-secret'),
      'critical `token` (`HS256`) verifies with the key `your-256-bit-secret`, a published one (',
    ],
    [
      'in the response to a log-in',
      json({ access_token: tokenOf({ sub: '1' }, 'your-256-bit-secret') }, { method: 'POST' }),
      'critical `access_token` (`HS256`) verifies with the key `your-256-bit-secret`',
    ],
    [
      'a word',
      setsToken({ sub: '1', exp: now + 60 }, 'secret'),
      'critical `token` (`HS256`) verifies with the key `secret`',
    ],
  ],
  quiet: [
    ['in a response with a random key', json({ access_token: tokenOf({ sub: '1' }) })],
    ['a random key', setsToken({ sub: '1' })],
    [
      'a signature by someone else',
      responseWith(`Set-Cookie: token=${part({ alg: 'HS256' })}.${part({ sub: '1' })}.${'A'.repeat(43)}`),
    ],
  ],
  skips: [['no token', responseWith('Set-Cookie: a=b')]],
});

it('has one cause for all tokens of one key, and another for those of another key', () => {
  const line = (name: string, key: string): string => `Set-Cookie: ${name}=${tokenOf({ sub: name }, key)}; HttpOnly`;
  const [access, refresh, admin] = judge(
    check,
    responseWith(line('access', 'secret'), line('refresh', 'secret'), line('admin', 'your-256-bit-secret')),
  ).observations.map(({ cause }) => cause);
  expect(access).toMatch(/^key [0-9a-f]{64}$/);
  expect(refresh).toBe(access);
  expect(admin).not.toBe(access);
});
