import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import jwt from './jwt.ts';

const STRIPE = cookieVector('159').planted[0];
const CSRF = `aabb${'b'.repeat(36)}-1795200000000-${'c'.repeat(24)}`;

vectorCases(jwt, [
  { vector: '050' },
  { vector: '069' },
  { vector: '070' },
  { vector: '159', payload: { data: { csrfToken: CSRF, apiKey: STRIPE }, nbf: 1795200000, iat: 1795200000 } },
]);

describe('jwt', () => {
  it('reads times and an unsigned token', () => {
    const part = (text: string) => Buffer.from(text).toString('base64url');
    const value = `${part('{"alg":"none"}')}.${part('{"iat":1700000000,"exp":1800000000}')}.`;
    expect(jwt.decode(received('t', value))).toMatchObject({
      protection: 'plain',
      issuedAt: 1_700_000_000,
      expiresAt: 1_800_000_000,
    });
  });

  it('tries a key that is written in base64', () => {
    const text = `${Buffer.from('{"alg":"HS512"}').toString('base64url')}.e30`;
    const key = Buffer.alloc(32, 7);
    const mac = createHmac('sha512', key).update(text).digest('base64url');
    const opened = openedBy(jwt, received('t', `${text}.${mac}`), Buffer.from(key.toString('base64')));
    expect(opened).toEqual({ digest: 'hmac-sha512', salt: 'key from base64' });
  });

  it.each([
    ['Flask', 'a', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['Starlette', 'a', 'eyJhIjogMX0=.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['an encrypted token', 'a', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c'],
    ['dots', 'a', 'a.b.c'],
    ['a header without an algorithm', 'a', 'eyJhIjoxfQ.eyJhIjoxfQ.AAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(jwt.recognise(received(name, value))).toBeUndefined();
  });
});
