import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorKey } from '../../../test/vector-cases.ts';
import rails from './rails-encrypted-gcm.ts';

const seal = (content: string, kdf: string): string => {
  const key = pbkdf2Sync('secret', 'authenticated encrypted cookie', 1000, 32, kdf);
  const iv = Buffer.alloc(12, 7);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const inside = Buffer.concat([cipher.update(content, 'latin1'), cipher.final()]);
  const parts = [inside, iv, cipher.getAuthTag()].map((part) => part.toString('base64'));
  return encodeURIComponent(parts.join('--'));
};

describe('Rails 5.2 and later encrypted cookie', () => {
  it.each([
    ['092', 'json'],
    ['094', 'marshal'],
  ])('opens recorded cookie %s, %s inside', (number, serializer) => {
    const vector = cookieVector(number);
    const cookie = received('_myapp_session', vector.value);
    expect(rails.recognise(cookie)).toBe('certain');
    const opened = openedBy(rails, cookie, vectorKey(vector) ?? new Uint8Array());
    expect(opened).toMatchObject({
      digest: 'aes-256-gcm, pbkdf2-sha1',
      decoded: { serializer, payload: { user_id: 1 } },
    });
    expect(opened?.decoded?.entries.map(({ value }) => value)).toContain(vector.planted[0]);
    expect(openedBy(rails, cookie, Buffer.from('another'))).toBeUndefined();
  });

  it('opens one of Rails 7, whose key comes from SHA-256', () => {
    const message = Buffer.from('{"token":"abc"}').toString('base64');
    const value = seal(`{"_rails":{"message":"${message}","exp":null,"pur":"cookie.s"}}`, 'sha256');
    const opened = openedBy(rails, received('s', value), Buffer.from('secret'));
    expect(opened).toMatchObject({ digest: 'aes-256-gcm, pbkdf2-sha256', decoded: { payload: { token: 'abc' } } });
  });

  it('opens MessagePack, which Rails 7.1 can write', () => {
    const opened = openedBy(rails, received('s', seal('\xcc\x80\x81\xa1a\x01', 'sha256')), Buffer.from('secret'));
    expect(opened?.decoded).toMatchObject({ serializer: 'msgpack', payload: { a: 1 }, deserialisesObjects: false });
  });

  it.each([
    ['two parts', 'AAAA--AAAAAAAAAAAAAAAA'],
    ['a tag of 15 bytes', 'AAAA--AAAAAAAAAAAAAAAA--AAAAAAAAAAAAAAAAAAAA'],
    ['four parts', 'AAAA--AAAAAAAAAAAAAAAA--AAAAAAAAAAAAAAAAAAAAAA==--AAAA'],
    ['text', 'a--b--c'],
  ])('is not %s', (_what, value) => {
    expect(rails.recognise(received('s', value))).toBeUndefined();
  });
});
