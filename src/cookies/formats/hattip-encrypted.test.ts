import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import hattipEncrypted from './hattip-encrypted.ts';

const KEY = Buffer.alloc(32, 0x2b);
const sealed = (text: string, nonce = Buffer.alloc(16, 9)): string => {
  const cipher = createCipheriv('aes-256-gcm', KEY, nonce);
  const bytes = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return `${nonce.toString('base64url')}.${bytes.toString('base64url')}`;
};

describe('hattip-encrypted', () => {
  it('opens with the base64 of the configuration and with the bytes, and with no other key', () => {
    const cookie = received('session', sealed('0iZlJqIB.{"cart":[3]}'));
    for (const key of [KEY, Buffer.from(KEY.toString('base64'))])
      expect(openedBy(hattipEncrypted, cookie, key)?.decoded?.payload).toEqual({ cart: [3] });
    expect(openedBy(hattipEncrypted, cookie, Buffer.alloc(32, 0x2c))).toBeUndefined();
    expect(openedBy(hattipEncrypted, cookie, Buffer.from('short'))).toBeUndefined();
  });

  it.each([
    ['a shorter nonce', sealed('0iZlJqIB.{"cart":[3]}', Buffer.alloc(12, 9))],
    ['one part', 'CQkJCQkJCQkJCQkJCQkJCQ'],
    ['three parts', `${sealed('0iZlJqIB.{"cart":[3]}')}.aa`],
  ])('is not %s', (_what, value) => expect(hattipEncrypted.recognise(received('session', value))).toBeUndefined());
});
