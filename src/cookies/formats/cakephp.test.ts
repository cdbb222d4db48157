import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import cake from './cakephp.ts';

/** `Security::encrypt` of CakePHP 5, step by step. */
const encrypted = (content: string, key: string, salt: string): string => {
  const derived = createHash('sha256')
    .update(key + salt)
    .digest('hex')
    .slice(0, 32);
  const iv = Buffer.alloc(16, 3);
  const cipher = createCipheriv('aes-256-cbc', derived, iv);
  const inside = Buffer.concat([iv, cipher.update(content), cipher.final()]);
  const mac = createHmac('sha256', derived).update(inside).digest('hex');
  return `Q2FrZQ==.${Buffer.concat([Buffer.from(mac), inside]).toString('base64')}`;
};

describe('CakePHP', () => {
  it('is opened where key and salt are one text', () => {
    const cookie = received('CookieAuth', encodeURIComponent(encrypted('{"token":"abc"}', 'key', 'key')));
    expect(cake.recognise(cookie)).toBe('certain');
    expect(cake.decode(cookie)).toMatchObject({ protection: 'encrypted', entries: [] });
    expect(openedBy(cake, cookie, Buffer.from('key'))?.decoded?.payload).toEqual({ token: 'abc' });
    expect(openedBy(cake, cookie, Buffer.from('kez'))).toBeUndefined();
  });

  it('is opened by a pair of key and salt', () => {
    const cookie = received('CookieAuth', encrypted('text', 'key', 'salt'));
    expect(openedBy(cake, cookie, Buffer.from('key|salt'))?.decoded?.payload).toBe('text');
    expect(openedBy(cake, cookie, Buffer.from('salt|key'))).toBeUndefined();
  });

  it.each(['Q2FrZQ==.', 'Q2FrZQ==.AAAA', `Q2FrZQ==.${Buffer.alloc(112).toString('base64')}`, 'AAAA'])(
    'is not %.20s',
    (value) => {
      expect(cake.recognise(received('c', value))).toBeUndefined();
    },
  );
});
