import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received } from '../../../test/vector-cases.ts';
import supabaseSsr from './supabase-ssr.ts';

describe('supabase-ssr', () => {
  it('tests the key of the access token', () => {
    const { value, jwt_secret: key = '' } = cookieVector('091');
    const cookie = received('sb-abcdefghijklmnopqrst-auth-token', value);
    expect(openedBy(supabaseSsr, cookie, Buffer.from(key))?.digest).toBe('hmac-sha256');
    expect(openedBy(supabaseSsr, cookie, Buffer.from(`${key}x`))).toBeUndefined();
  });

  it('reads the older form', () => {
    const value = encodeURIComponent('{"access_token":"a","expires_at":1800000000}');
    expect(supabaseSsr.decode(received('sb-abc-auth-token', value))).toMatchObject({
      protection: 'plain',
      expiresAt: 1_800_000_000,
    });
  });

  it.each([
    ['another JSON', 'prefs', 'base64-eyJhIjoxfQ'],
    ['text', 'sb-abc-auth-token', 'base64-hello'],
    ['an id', 'sb-abc-auth-token', 'abc'],
  ])('is not %s', (_what, name, value) => {
    expect(supabaseSsr.recognise(received(name, value))).toBeUndefined();
  });
});
