import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases, vectorKey } from '../../../test/vector-cases.ts';
import rails from './rails-3.ts';

vectorCases(rails, [{ vector: '099' }]);

describe('Rails 3 session', () => {
  it('is tentative under another name, and still tested', () => {
    const vector = cookieVector('099');
    const cookie = received('data', vector.value);
    expect(rails.recognise(cookie)).toBe('tentative');
    expect(openedBy(rails, cookie, vectorKey(vector) ?? new Uint8Array())?.digest).toBe('hmac-sha1');
  });

  it.each([
    ['JSON', `eyJhIjoxfQ==--${'a'.repeat(40)}`],
    ['not signed', 'BAh7AA=='],
  ])('is not %s', (_what, value) => {
    expect(rails.recognise(received('_app_session', value))).toBeUndefined();
  });
});
