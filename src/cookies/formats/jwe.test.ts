import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import jwe from './jwe.ts';

describe('jwe', () => {
  it('opens with a key of the right length, in base64 too', () => {
    const key = Buffer.alloc(32, 7);
    const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
    const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12)).setAAD(Buffer.from(header));
    const text = Buffer.concat([cipher.update('{"a":1,"exp":1800000000}'), cipher.final()]);
    const part = (bytes: Buffer) => bytes.toString('base64url');
    const value = `${header}..${part(Buffer.alloc(12))}.${part(text)}.${part(cipher.getAuthTag())}`;
    for (const written of [key, Buffer.from(key.toString('base64'))]) {
      const opened = openedBy(jwe, received('t', value), written);
      expect(opened?.decoded).toMatchObject({ payload: { a: 1 }, expiresAt: 1_800_000_000 });
    }
    expect(openedBy(jwe, received('t', value), Buffer.alloc(32))).toBeUndefined();
    expect(openedBy(jwe, received('t', value), Buffer.alloc(16, 7))).toBeUndefined();
  });

  it.each([
    [
      'a signed token',
      'a',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU',
    ],
    ['four parts', 'a', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b'],
    ['six parts', 'a', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c.d'],
  ])('is not %s', (_what, name, value) => {
    expect(jwe.recognise(received(name, value))).toBeUndefined();
  });
});
