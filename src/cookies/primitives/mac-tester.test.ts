import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import { claimTester } from './mac-tester.ts';

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
