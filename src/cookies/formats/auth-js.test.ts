import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import authJs from './auth-js.ts';

vectorCases(authJs, [{ vector: '081', payload: expect.objectContaining({ sub: '1' }) }]);

describe('auth-js', () => {
  it('holds the key to the cookie name', () => {
    const { value } = cookieVector('081');
    expect(openedBy(authJs, received('__Secure-authjs.session-token', value), Buffer.from('secret'))).toBeUndefined();
  });

  it.each([
    ['A256GCM under another name', 'session', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA'],
    [
      'a signed token',
      'authjs.session-token',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU',
    ],
  ])('is not %s', (_what, name, value) => {
    expect(authJs.recognise(received(name, value))).toBeUndefined();
  });
});
