import { describe, expect, it } from 'vitest';
import { aesKey, digestOfLength, keyPair } from './testers.ts';

describe('keys in text', () => {
  it('takes a key in base64 before its bytes', () => {
    const bytes = Buffer.alloc(16, 7);
    expect(aesKey(Buffer.from(bytes.toString('base64')), [16, 24])).toEqual(bytes);
    expect(aesKey(Buffer.from(`base64:${bytes.toString('base64')}`), [16])).toEqual(bytes);
    expect(aesKey(bytes, [16])).toEqual(bytes);
    expect(aesKey(Buffer.from('short'), [16, 24, 32])).toBeUndefined();
  });

  it('splits a pair at its last bar', () => {
    expect(keyPair(Buffer.from('a|b|c'))).toEqual([Buffer.from('a|b'), 'c']);
    for (const text of ['', 'a', '|a', 'a|']) expect(keyPair(Buffer.from(text))).toBeUndefined();
  });

  it('tells digests by length', () => {
    expect(digestOfLength(20)).toBe('sha1');
    expect(digestOfLength(21)).toBeUndefined();
  });
});
