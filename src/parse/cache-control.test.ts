import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCacheControl } from './cache-control.ts';
import { hostile } from './testing/hostile.ts';

describe('Cache-Control (RFC 9111 5.2)', () => {
  test('directives, case and typed view', () => {
    expect(parseCacheControl('Public, MAX-AGE=60 , s-maxage="120", must-revalidate, immutable')).toMatchObject({
      public: true,
      maxAge: 60,
      sMaxAge: 120,
      mustRevalidate: true,
      immutable: true,
      noStore: false,
      private: false,
    });
  });

  test('5.2.2.4 and 5.2.2.7: with field names they speak of those fields alone', () => {
    expect(parseCacheControl('no-cache="Set-Cookie, X-A", private="set-cookie"')).toMatchObject({
      noCache: false,
      private: false,
      qualified: ['set-cookie', 'x-a'],
    });
    expect(parseCacheControl('private, no-cache')).toMatchObject({ noCache: true, private: true, qualified: [] });
  });

  test('4.2.1: the first of repeats counts', () => {
    expect(parseCacheControl('max-age=1, max-age=2').maxAge).toBe(1);
  });

  test('unknown directives are kept', () => {
    expect([...parseCacheControl('community="UCI", x').directives]).toEqual([
      ['community', 'UCI'],
      ['x', undefined],
    ]);
  });

  test.each(['', 'no-storex', 'x-no-store', 'x="no-store"', 'no store', 'no-store; max-age=0', 'max-age="no-store'])(
    'no no-store in %j',
    (text) => {
      expect(parseCacheControl(text).noStore).toBe(false);
    },
  );

  test.each(['max-age', 'max-age=', 'max-age=-1', 'max-age=1.5', 'max-age=abc'])('no max-age in %j', (text) => {
    expect(parseCacheControl(text).maxAge).toBeUndefined();
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile('no-cache', '=', ',', '"', '\\', 'private', 'max-age', '9'), (text) => {
        expect(parseCacheControl(text).directives.size).toBeLessThanOrEqual(100);
      }),
    );
  });
});
