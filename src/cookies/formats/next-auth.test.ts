import { describe, expect, it } from 'vitest';
import { cookieVector, received, vectorCases } from '../../../test/vector-cases.ts';
import nextAuth from './next-auth.ts';

vectorCases(nextAuth, [{ vector: '080', payload: expect.objectContaining({ name: 'x', email: 'a@b.c' }) }]);

describe('next-auth', () => {
  it('is only one reading under another name', () => {
    expect(nextAuth.recognise(received('token', cookieVector('080').value))).toBe('tentative');
  });

  it.each([
    ['Auth.js v5', 'next-auth.session-token', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0..AAAA.AAAA.AAAA'],
    [
      'a signed token',
      'next-auth.session-token',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU',
    ],
    ['a wrapped key', 'next-auth.session-token', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0.AAAA.AAAA.AAAA.AAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(nextAuth.recognise(received(name, value))).toBeUndefined();
  });
});
