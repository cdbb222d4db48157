import { describe, expect, it } from 'vitest';
import { cookieVector, received, vectorCases } from '../../../test/vector-cases.ts';
import auth0Next from './auth0-next.ts';

vectorCases(auth0Next, [{ vector: '158', payload: expect.objectContaining({ tokenSet: expect.anything() }) }]);

describe('auth0-next', () => {
  it('is likelier under its names', () => {
    expect(auth0Next.recognise(received('appSession', cookieVector('158').value))).toBe('firm');
    expect(auth0Next.recognise(received('token', cookieVector('158').value))).toBe('tentative');
  });

  it.each([
    [
      'a signed token',
      '__session',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU',
    ],
    ['Auth.js v5', '__session', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0..AAAA.AAAA.AAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(auth0Next.recognise(received(name, value))).toBeUndefined();
  });
});
