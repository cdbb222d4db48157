import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import shiro from './shiro.ts';

const JAVA = Buffer.from(
  'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAAGYXBpS2V5dAAEdjEyM3g=',
  'base64',
);
/** Shiro's own key up to 1.2.4, as in its source. */
const KEY = ['kPH+bIxk5D2d', 'eZiIxcaaaA=='].join('');
const IV = Buffer.alloc(16, 0x91);

const cbc = (): string => {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(KEY, 'base64'), IV);
  return Buffer.concat([IV, cipher.update(JAVA), cipher.final()]).toString('base64');
};
const gcm = (): string => {
  const cipher = createCipheriv('aes-128-gcm', Buffer.from(KEY, 'base64'), IV);
  return Buffer.concat([IV, cipher.update(JAVA), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

describe('Shiro rememberMe', () => {
  it.each([
    ['cbc', cbc()],
    ['gcm', gcm()],
  ])('is opened with %s by its key and by no other', (mode, value) => {
    const cookie = received('rememberMe', value);
    expect(shiro.recognise(cookie)).toBe('firm');
    expect(shiro.decode(cookie)?.protection).toBe('encrypted');
    const opened = openedBy(shiro, cookie, Buffer.from(KEY));
    expect(opened).toMatchObject({ digest: `aes-128-${mode}`, decoded: { payload: ['apiKey', 'v123'] } });
    expect(openedBy(shiro, cookie, new Uint8Array(16))).toBeUndefined();
  });

  it.each([
    ['rememberMe', 'deleteMe'],
    ['rememberMe', 'AAAA'],
    ['other', cbc()],
  ])('is not %s=%s', (name, value) => {
    expect(shiro.recognise(received(name, value))).toBeUndefined();
  });
});
