import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCookieHeader } from './cookie-header.ts';
import { hostile } from './testing/hostile.ts';

describe('Cookie (RFC 6265 4.2)', () => {
  test('RFC 6265 3.1', () => {
    expect(parseCookieHeader('SID=31d4d96e407aad42; lang=en-US')).toEqual([
      { name: 'SID', value: '31d4d96e407aad42' },
      { name: 'lang', value: 'en-US' },
    ]);
  });

  test('quotes, further equals signs, repeats and case are kept', () => {
    expect(parseCookieHeader('a="x y"; a=b==;A=')).toEqual([
      { name: 'a', value: '"x y"' },
      { name: 'a', value: 'b==' },
      { name: 'A', value: '' },
    ]);
  });

  test('quotes do not protect a semicolon', () => {
    expect(parseCookieHeader('a="b;c"')).toEqual([
      { name: 'a', value: '"b' },
      { name: '', value: 'c"' },
    ]);
  });

  test('nothing in, nothing out', () => {
    expect(parseCookieHeader('')).toEqual([]);
    expect(parseCookieHeader(' ; ;;')).toEqual([]);
  });

  test('the count is capped', () => {
    expect(parseCookieHeader('a=1;'.repeat(5000))).toHaveLength(1000);
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile('=', ';', ' '), (text) => {
        for (const { name, value } of parseCookieHeader(text)) {
          expect(text).toContain(name);
          expect(text).toContain(value);
        }
      }),
    );
  });
});
