import { createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import rails from './rails-signed.ts';

vectorCases(rails, [{ vector: '096' }, { vector: '098' }]);

const sign = (content: string, kdf: string, digest: string): string => {
  const text = Buffer.from(content, 'latin1').toString('base64');
  const key = pbkdf2Sync('secret', 'signed cookie', 1000, 64, kdf);
  return encodeURIComponent(`${text}--${createHmac(digest, key).update(text).digest('hex')}`);
};

describe('Rails signed cookie', () => {
  it('takes a key derived with SHA-256, as since Rails 7.0', () => {
    const cookie = received(
      'tok',
      sign('{"_rails":{"data":{"a":1},"exp":"2026-12-01T00:00:00.000Z","pur":"cookie.tok"}}', 'sha256', 'sha256'),
    );
    const opened = openedBy(rails, cookie, Buffer.from('secret'));
    expect(opened).toMatchObject({ salt: 'signed cookie', digest: 'hmac-sha256' });
    expect(opened?.decoded).toMatchObject({ payload: { a: 1 }, expiresAt: 1796083200, protection: 'signed' });
    expect(rails.recognise(cookie)).toBe('certain');
  });

  it('says that Marshal runs code', () => {
    const decoded = rails.decode(received('tok', sign('\x04\x08I"\x08abc\x06:\x06ET', 'sha1', 'sha1')));
    expect(decoded).toMatchObject({ serializer: 'marshal', payload: 'abc', deserialisesObjects: true });
  });

  it.each([
    ['no signature', 'eyJhIjoxfQ=='],
    ['an upper-case signature', `eyJhIjoxfQ==--${'A'.repeat(40)}`],
    ['a signature of 39 digits', `eyJhIjoxfQ==--${'a'.repeat(39)}`],
    ['text that is not base64', `hello there--${'a'.repeat(40)}`],
    ['base64 that is nothing', `/////w==--${'a'.repeat(40)}`],
  ])('is not %s', (_what, value) => {
    expect(rails.recognise(received('tok', value))).toBeUndefined();
    expect(rails.decode(received('tok', value))).toBeUndefined();
  });
});
