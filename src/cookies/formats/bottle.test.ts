import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import bottle from './bottle.ts';

const B13 =
  '"!+W20mwkw1lraJiYsfMr7JW25jow7H1NmTpp3/S0NWp8=?gAWVLQAAAAAAAABdlCiMB2FjY291bnSUfZQojAJpZJRLB4wDa2V5lIwKc29tZS12YWx1ZZR1ZS4="';
const B12 = '"!raaqGzAU4ivEww9k21FP8Q==?gAWVKwAAAAAAAACMB2FjY291bnSUfZQojAJpZJRLB4wDa2V5lIwKc29tZS12YWx1ZZR1hpQu"';

describe('bottle', () => {
  // Made by bottle 0.13.4 and 0.12.25: response.set_cookie('account', {'id': 7, 'key': 'some-value'}, secret='some-secret-key').
  it.each([
    ['sha256', B13],
    ['md5', B12],
  ])('opens a recorded cookie with %s', (digest, value) => {
    const cookie = received('account', value);
    expect(bottle.recognise(cookie)).toBe('certain');
    expect(bottle.decode(cookie)).toMatchObject({ deserialisesObjects: true, payload: { id: 7, key: 'some-value' } });
    expect(openedBy(bottle, cookie, Buffer.from('some-secret-key'))?.digest).toBe(`hmac-${digest}`);
    expect(openedBy(bottle, cookie, Buffer.from('some-secret-kex'))).toBeUndefined();
  });

  it.each([
    ['no mark', 'a', 'abc?gA=='],
    ['a signature with bits left over', 'a', '!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=?gASVBAAAAAAAAABdlC4='],
    ['content that is neither pickle nor JSON', 'a', '!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=?aGVsbG8gdGhlcmU='],
  ])('is not %s', (_what, name, value) => {
    expect(bottle.recognise(received(name, value))).toBeUndefined();
  });
});
