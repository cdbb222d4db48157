import { describe, expect, it } from 'vitest';
import { base32, totp } from './totp.ts';

/** RFC 6238, appendix B: 8 digits, 30 seconds; the seed is the text 1234… as long as the digest of the algorithm. */
const seed = (length: number): Uint8Array => Buffer.from('1234567890'.repeat(7).slice(0, length));

describe('one-time passwords', () => {
  it.each([
    [59, 'SHA1', 20, '94287082'],
    [59, 'SHA256', 32, '46119246'],
    [59, 'SHA512', 64, '90693936'],
    [1111111109, 'SHA1', 20, '07081804'],
    [1234567890, 'SHA256', 32, '91819424'],
    [20000000000, 'SHA512', 64, '47863826'],
  ] as const)('are those of RFC 6238 at %i with %s', (seconds, algorithm, length, code) => {
    expect(totp(seed(length), { digits: 8, periodSeconds: 30, algorithm }, seconds * 1000)).toBe(code);
  });

  it('have a seed in base32, however it is written', () => {
    const bytes = Uint8Array.from(Buffer.from('12345678901234567890'));
    for (const text of [
      'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      'gezd gnbv gy3t qojq gezd gnbv gy3t qojq',
      'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ====',
    ])
      expect(base32(text)).toEqual(bytes);
    for (const text of ['', '====', 'A', 'GEZDGNB1', 'ü', 'A'.repeat(2000)]) expect(base32(text)).toBeUndefined();
  });
});
