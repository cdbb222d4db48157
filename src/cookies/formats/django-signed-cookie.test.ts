import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import djangoSignedCookie from './django-signed-cookie.ts';

vectorCases(djangoSignedCookie, [{ vector: '028' }]);

describe('django-signed-cookie', () => {
  it('knows the salt of before CVE-2026-6873, and holds it to the name', () => {
    // k = SHA256("name" + "signer" + "django.http.cookies" + "secret"), computed apart.
    const key = createHash('sha256').update('namesignerdjango.http.cookiessecret').digest();
    const mac = createHmac('sha256', key).update('hello:1xUUr3').digest('base64url');
    const value = `hello:1xUUr3:${mac}`;
    expect(openedBy(djangoSignedCookie, received('name', value), Buffer.from('secret'))?.salt).toBe('name');
    expect(openedBy(djangoSignedCookie, received('other', value), Buffer.from('secret'))).toBeUndefined();
  });

  it.each([
    ['a session', 'apikey', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['a value without a time', 'apikey', 'hello:FRBs_KKrjaVe9zJEdlQdiuJ2n9jBEsFOL1Capquoa18'],
    ['text', 'apikey', 'a:b:c'],
    ['a short signature', 'apikey', 'hello:1xUUr3:abc'],
  ])('is not %s', (_what, name, value) => {
    expect(djangoSignedCookie.recognise(received(name, value))).toBeUndefined();
  });
});
