import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import web2py from './web2py.ts';

describe('web2py', () => {
  it('opens what gluon/utils.py describes', () => {
    const [key, iv] = [Buffer.from('cookie-key'), Buffer.alloc(16, 5)];
    const padded = Buffer.concat([key, Buffer.alloc(22, 22)]);
    const pickled = Buffer.from('80049511000000000000007d948c0161948c0762656c6c73212194732e', 'hex');
    const content = Buffer.concat([pickled, Buffer.alloc(32 - (pickled.length % 32), 32 - (pickled.length % 32))]);
    const cipher = createCipheriv('aes-256-cbc', padded, iv).setAutoPadding(false);
    const message = Buffer.concat([iv, cipher.update(content), cipher.final()]).toString('base64url');
    const mac = createHmac('sha256', createHash('sha256').update(key).digest()).update(message).digest('hex');
    const cookie = received('session_data_app', `hmac256:${mac}:${message}`);
    expect(web2py.recognise(cookie)).toBe('certain');
    expect(web2py.decode(cookie)?.protection).toBe('encrypted');
    expect(openedBy(web2py, cookie, key)?.decoded).toMatchObject({
      payload: { a: 'bells!!' },
      deserialisesObjects: true,
    });
    expect(openedBy(web2py, cookie, Buffer.from('other'))).toBeUndefined();
  });

  it.each([
    ['MD5 of old', 'session_data_x', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:AAAA'],
    [
      'a cut block',
      'session_data_x',
      'hmac256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    ['text', 'session_data_x', 'hmac256:hello'],
  ])('is not %s', (_what, name, value) => {
    expect(web2py.recognise(received(name, value))).toBeUndefined();
  });
});
