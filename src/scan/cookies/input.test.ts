import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../model/usage-error.ts';
import { readAllCookies, readCookies } from './input.ts';

describe('cookies as people paste them', () => {
  it.each([
    ['a Set-Cookie line', 'Set-Cookie: a=b; Secure', [{ lines: ['a=b; Secure'], withAttributes: true }]],
    ['a line of curl -v', '< set-cookie: a=b; Secure', [{ lines: ['a=b; Secure'], withAttributes: true }]],
    ['a Cookie header', 'Cookie: a=b; c=d', [{ lines: ['a=b', 'c=d'], withAttributes: false }]],
    [
      'a block of headers',
      'HTTP/1.1 200 OK\r\nServer: x\r\nSet-Cookie: a=b\r\nSet-Cookie: a.sig=c\r\n',
      [{ lines: ['a=b', 'a.sig=c'], withAttributes: true }],
    ],
    ['a pair', 'a=b', [{ lines: ['a=b'], withAttributes: false }]],
    ['a pair with attributes', 'a=b; HttpOnly', [{ lines: ['a=b; HttpOnly'], withAttributes: true }]],
    ['a bare value with padding', 'eyJhIjoxfQ==', [{ lines: ['cookie=eyJhIjoxfQ=='], withAttributes: false }]],
  ])('%s', (_, text, expected) => {
    expect(readCookies(text, undefined)).toEqual(expected);
  });

  it.each([
    ['two pairs', ['session=a', 'session.sig=b'], undefined, ['session=a', 'session.sig=b']],
    [
      'a value and its signature',
      ['eyJhIjoxfQ==', 'A'.repeat(27)],
      undefined,
      ['cookie=eyJhIjoxfQ==', `cookie.sig=${'A'.repeat(27)}`],
    ],
    [
      'the same with a name',
      ['eyJhIjoxfQ==', 'A'.repeat(27)],
      'session',
      ['session=eyJhIjoxfQ==', `session.sig=${'A'.repeat(27)}`],
    ],
    ['two values that are no pair', ['one', 'two'], undefined, ['cookie=one', 'cookie=two']],
    ['a pair and a value', ['a=b', 'A'.repeat(27)], undefined, ['a=b', `cookie=${'A'.repeat(27)}`]],
    ['one twice', ['a=b', 'a=b'], undefined, ['a=b']],
  ])('several belong together: %s', (_, texts, name, lines) => {
    expect(readAllCookies(texts, name)).toEqual([{ lines, withAttributes: false }]);
  });

  it('keeps lines with attributes apart', () => {
    expect(readAllCookies(['a=b; Secure', 'a.sig=c'], undefined)).toEqual([
      { lines: ['a=b; Secure'], withAttributes: true },
      { lines: ['a.sig=c'], withAttributes: false },
    ]);
  });

  it('takes a name for a bare value', () => {
    expect(readCookies('x=y', 'session')).toEqual([{ lines: ['session=x=y'], withAttributes: false }]);
  });

  it('refuses what holds no cookie, and names that are none', () => {
    for (const [text, name] of [
      ['', undefined],
      ['\n \n', undefined],
      ['x', 'two words'],
      ['x', 'a;b'],
    ] as const) {
      expect(() => readCookies(text, name)).toThrow(UsageError);
    }
  });

  it('never fails in another way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        try {
          readCookies(text, undefined);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});
