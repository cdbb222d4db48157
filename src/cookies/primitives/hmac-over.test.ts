import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from './crypto.ts';
import { hashAfter, hmacOver } from './hmac-over.ts';

const digest = fc.constantFrom<Digest>('md5', 'sha1', 'sha256', 'sha384', 'sha512');

describe('hmacOver', () => {
  it('is HMAC for keys of every length, one after the other', () => {
    const keys = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(digest, fc.uint8Array({ maxLength: 300 }), keys, (algorithm, message, tried) => {
        const over = hmacOver(algorithm, message);
        for (const key of tried) {
          expect(over(key)).toBe(createHmac(algorithm, key).update(message).digest('hex'));
        }
      }),
    );
  });

  it('takes text as UTF-8', () => {
    expect(hmacOver('sha256', 'é')(Buffer.from('k'))).toBe(createHmac('sha256', 'k').update('é').digest('hex'));
  });
});

describe('hashAfter', () => {
  it('hashes the prefix and the key', () => {
    fc.assert(
      fc.property(digest, fc.string(), fc.uint8Array(), (algorithm, prefix, key) => {
        const expected = createHash(algorithm).update(prefix).update(key).digest('hex');
        expect(hashAfter(algorithm, prefix)(key).toString('hex')).toBe(expected);
      }),
    );
  });
});
