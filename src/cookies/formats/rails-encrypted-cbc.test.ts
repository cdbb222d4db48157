import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorKey } from '../../../test/vector-cases.ts';
import rails from './rails-encrypted-cbc.ts';

const vector = cookieVector('095');
const cookie = received('_myapp_session', vector.value);

describe('Rails 4 to 5.1 encrypted cookie', () => {
  it('is recognised, and nothing can be read without the key', () => {
    expect(rails.recognise(cookie)).toBe('certain');
    expect(rails.decode(cookie)).toMatchObject({ protection: 'encrypted', entries: [] });
  });

  it('is opened by its key and by no other', () => {
    const opened = openedBy(rails, cookie, vectorKey(vector) ?? new Uint8Array());
    expect(opened?.decoded?.payload).toMatchObject({ user_id: 1, google: vector.planted[0] });
    expect(openedBy(rails, cookie, Buffer.from('another'))).toBeUndefined();
  });

  it.each([
    ['signed JSON', cookieVector('096').value],
    [
      'an iv of 15 bytes',
      `${Buffer.from(`${'AAAA'.repeat(5)}A===--${'AAAA'.repeat(5)}`).toString('base64')}--${'a'.repeat(40)}`,
    ],
    ['nothing', ''],
  ])('is not %s', (_what, value) => {
    expect(rails.recognise(received('_myapp_session', value))).toBeUndefined();
  });
});
