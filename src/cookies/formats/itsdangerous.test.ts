import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import itsdangerous from './itsdangerous.ts';

vectorCases(itsdangerous, [
  { vector: '007' },
  { vector: '009' },
  { vector: '010' },
  { vector: '020' },
  { vector: '021' },
]);

describe('itsdangerous', () => {
  it('leaves a structured payload under a name to the frameworks', () => {
    expect(itsdangerous.recognise(received('session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'))).toBe(
      'tentative',
    );
  });

  // Made by itsdangerous 2.2 with `signer_kwargs={'digest_method': …}` and the key `kk`.
  it.each([
    ['sha256', 'eyJ1c2VyIjoiYm9iIn0.awErdA.FwawGHyYh8WYPnIJmIGa-LjVzn3rtkEN0xpzLv8zN0M'],
    [
      'sha512',
      'eyJ1c2VyIjoiYm9iIn0.awErdA.75GaSBsjXfkeK8AJGWsBI6twwkocS9xr_GpvE-I1WIn9gE5CLqWDW959uHzjDO1L0_fhrowC7ipfo46uMOQR6Q',
    ],
  ])('opens a value signed with %s', (digest, value) => {
    const cookie = received('auth', value);
    expect(itsdangerous.decode(cookie)?.payload).toEqual({ user: 'bob' });
    expect(openedBy(itsdangerous, cookie, Buffer.from('kk'))?.digest).toBe(`hmac-${digest}`);
    expect(openedBy(itsdangerous, cookie, Buffer.from('kl'))).toBeUndefined();
  });

  // Made by itsdangerous 2.2.0 with the key `kk`: what others write looks alike.
  it.each([
    ['URLSafeSerializer', 'sha256', 'eyJ0aGVtZSI6ImRhcmsifQ.Slc20E-PF04--KYix-Q7Iz6WMDi4NWbPwF_n6bDYdUI'],
    ['URLSafeSerializer', 'sha384', 'WyJhIiwyXQ.XzuIlIEsRnsyXop7_jbmgmJuUltwhBLA2BUaHcgHzwUX-vHIUTN8Trrws5uYH3yY'],
    [
      'Signer with key_derivation hmac',
      'sha512',
      'bob.seTRIBAU5qQLsBUkglA1hiosFXgwrtdQ8B3YK2eSC4vsdWoNmKjLJNTx7Yhi3DB7BKrINXfn2g65LiP-GTrNVw',
    ],
  ])('knows a value of %s with %s by its key only', (_what, digest, value) => {
    const cookie = received('pref', value);
    expect(itsdangerous.recognise(cookie)).toBe('tentative');
    expect(openedBy(itsdangerous, cookie, Buffer.from('kk'))?.digest).toBe(`hmac-${digest}`);
    expect(openedBy(itsdangerous, cookie, Buffer.from('kl'))).toBeUndefined();
  });

  it.each([
    ['two parts of which the last is hexadecimal', 'a', `eyJhIjoxfQ.${'0a1b2c3d'.repeat(8)}`],
    ['a text with dots', 'a', 'a.b.FwawGHyYh8WYPnIJmIGa-LjVzn3rtkEN0xpzLv8zN0M'],
    ['a Django value', 'a', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['a JWT', 'a', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU'],
    ['a value without a signature', 'a', 'plain-value.awCm-Q'],
    ['a binary payload', 'a', 'a%00b.4oikFoUIdB7c2FNyhcRZ_ygyQXA'],
    ['nothing', 'a', ''],
  ])('is not %s', (_what, name, value) => {
    expect(itsdangerous.recognise(received(name, value))).toBeUndefined();
  });
});
