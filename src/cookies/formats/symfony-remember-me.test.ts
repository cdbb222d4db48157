import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import symfony from './symfony-remember-me.ts';

const PLAIN = `App.Entity.User:Ym9i:1798761600:${'a'.repeat(64)}`;

describe('Symfony remember-me', () => {
  it.each([
    ['as since 5.3', encodeURIComponent(PLAIN)],
    ['in base64, as before', Buffer.from(PLAIN.replaceAll('.', '\\')).toString('base64')],
    ['with a stored token', PLAIN.replace(/a{64}/, `${'b'.repeat(64)}:${'c'.repeat(64)}`)],
  ])('is read %s', (_how, value) => {
    const cookie = received('REMEMBERME', value);
    expect(symfony.recognise(cookie)).toBe('certain');
    expect(symfony.decode(cookie)).toMatchObject({
      payload: { user: 'bob' },
      expiresAt: 1798761600,
      protection: 'signed',
    });
  });

  it.each([
    ['three parts', 'App:Ym9i:1798761600'],
    ['no expiry', `App:Ym9i:soon:${'a'.repeat(64)}`],
    ['a user that is not base64', `App:b*b:1798761600:${'a'.repeat(64)}`],
    ['an id', 'k3Q9'.repeat(8)],
  ])('is not %s', (_what, value) => {
    expect(symfony.recognise(received('REMEMBERME', value))).toBeUndefined();
  });
});
