import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import { aesKey, claimTester, digestOfLength, keyPair } from './testers.ts';

const mac = createHmac('sha256', 'key').update('text').digest();
const tester = claimTester({
  id: 'a/b',
  salt: 'a salt',
  claims: ({ value }) => (value === 'none' ? [] : [{ digest: 'sha256', mac, text: value }]),
});

describe('claimTester', () => {
  it('names salt and digest when the MAC is right', () => {
    expect(tester.prepare(received('c', 'text'))?.(Buffer.from('key'))).toEqual({
      salt: 'a salt',
      digest: 'hmac-sha256',
    });
  });

  it('refuses another key, another text, an empty key and a cookie without claims', () => {
    expect(tester.prepare(received('c', 'text'))?.(Buffer.from('kez'))).toBeUndefined();
    expect(tester.prepare(received('c', 'texu'))?.(Buffer.from('key'))).toBeUndefined();
    expect(tester.derive(new Uint8Array(), received('c', 'text'))).toBeUndefined();
    expect(tester.prepare(received('c', 'none'))).toBeUndefined();
  });
});

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
