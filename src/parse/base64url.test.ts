import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url } from './base64url.ts';
import { hostile } from './testing/hostile.ts';

describe('base64url', () => {
  test('RFC 7515 appendix C', () => {
    expect(decodeBase64url('A-z_4ME')).toEqual({ bytes: new Uint8Array([3, 236, 255, 224, 193]), canonical: true });
    expect(decodeBase64url('')).toEqual({ bytes: new Uint8Array(), canonical: true });
  });

  test('RFC 4648 3.5: unused bits', () => {
    expect(decodeBase64url('TQ')?.canonical).toBe(true);
    expect(decodeBase64url('TR')).toEqual({ bytes: new Uint8Array([77]), canonical: false });
  });

  test.each(['A', 'TQ==', 'A+z/', 'T Q', 'TQ\n', 'é', 'AAAAA'])('not: %j', (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });

  test('what is encoded is decoded', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase64url(Buffer.from(bytes).toString('base64url'))).toEqual({ bytes, canonical: true });
      }),
    );
  });

  test('hostile text', () => {
    fc.assert(fc.property(hostile('A', '_', '='), (text) => void decodeBase64url(text)));
  });
});
