import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases, vectorKey } from '../../../test/vector-cases.ts';
import plug from './plug-encrypted.ts';

vectorCases(plug, [{ vector: '146' }]);

const gcm = (key: Uint8Array, iv: Uint8Array, aad: string, text: Uint8Array): [Buffer, Buffer] => {
  const cipher = createCipheriv(key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(aad));
  return [Buffer.concat([cipher.update(text), cipher.final()]), cipher.getAuthTag()];
};

/** As plug_crypto before 2.1: a content key, wrapped under the derived one. */
const wrapped = (term: Uint8Array): string => {
  const contentKey = Buffer.alloc(16, 5);
  const iv = Buffer.alloc(12, 6);
  const [sealedKey, keyTag] = gcm(pbkdf2Sync('base', 'a salt', 1000, 32, 'sha256'), iv, '', contentKey);
  const [inside, tag] = gcm(contentKey, iv, 'A128GCM', term);
  const parts = [Buffer.from('A128GCM'), Buffer.concat([sealedKey, keyTag, iv]), iv, inside, tag];
  return parts.map((part) => part.toString('base64url')).join('.');
};

describe('Plug encrypted session', () => {
  it('tells when a token was made', () => {
    const vector = cookieVector('146');
    const opened = openedBy(plug, received('_app_key', vector.value), vectorKey(vector) ?? new Uint8Array());
    expect(opened).toMatchObject({ salt: 'user secret', digest: 'xchacha20-poly1305' });
    expect(opened?.decoded?.issuedAt).toBeGreaterThan(1.7e9);
  });

  it('opens a wrapped key too', () => {
    const cookie = received('t', wrapped(Buffer.from([131, 109, 0, 0, 0, 2, 0x68, 0x69])));
    expect(plug.recognise(cookie)).toBe('certain');
    expect(openedBy(plug, cookie, Buffer.from('base|a salt'))?.decoded?.payload).toBe('hi');
    expect(openedBy(plug, cookie, Buffer.from('base|b salt'))).toBeUndefined();
  });

  it.each(['XCP.', 'XCP.AAAA', 'QTEyOEdDTQ.AAAA.AAAA.AAAA.AAAA', 'QTEyOEdDTQ', ''])('is not %s', (value) => {
    expect(plug.recognise(received('t', value))).toBeUndefined();
  });
});
