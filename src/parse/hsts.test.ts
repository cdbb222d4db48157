import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHsts } from './hsts.ts';
import { hostile } from './testing/hostile.ts';

describe('Strict-Transport-Security (RFC 6797)', () => {
  test.each([
    ['6.2, first', 'max-age=31536000', { maxAge: 31_536_000, includeSubDomains: false, preload: false }],
    [
      '6.2, second',
      'max-age=15768000 ; includeSubDomains',
      { maxAge: 15_768_000, includeSubDomains: true, preload: false },
    ],
    ['6.2, quoted', 'max-age="31536000"', { maxAge: 31_536_000, includeSubDomains: false, preload: false }],
    ['6.2, zero', 'max-age=0', { maxAge: 0, includeSubDomains: false, preload: false }],
    [
      'case, order, empty directives',
      ' ;; PRELOAD; IncludeSubdomains ;MAX-AGE = 1;',
      { maxAge: 1, includeSubDomains: true, preload: true },
    ],
    ['unknown directives', 'max-age=1; a=b; c="d;e"', { maxAge: 1, includeSubDomains: false, preload: false }],
  ])('%s', (_, text, policy) => {
    expect(parseHsts(text)).toEqual(policy);
  });

  test.each([
    ['empty', ''],
    ['no max-age', 'includeSubDomains; preload'],
    ['max-age without value', 'max-age'],
    ['max-age empty', 'max-age='],
    ['max-age is a word', 'max-age=abc'],
    ['max-age negative', 'max-age=-1'],
    ['max-age with a unit', 'max-age=31536000s'],
    ['max-age twice', 'max-age=1; max-age=1'],
    ['a directive twice', 'max-age=1; includeSubDomains; includesubdomains'],
    ['a flag with a value', 'max-age=1; includeSubDomains=true'],
    ['commas between directives', 'max-age=31536000, includeSubDomains'],
    ['spaces between directives', 'max-age=31536000 includeSubDomains'],
    ['open quote', 'max-age="1'],
    ['single quotes', "'max-age=1; includeSubDomains'"],
    ['only contains the name', 'x-max-age=1'],
  ])('ignored by browsers: %s', (_, text) => {
    expect(parseHsts(text)).toBeUndefined();
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile('max-age', '=', ';', '"', '1', 'preload'), (text) => {
        const policy = parseHsts(text);
        if (policy) expect(Number.isSafeInteger(policy.maxAge)).toBe(true);
      }),
    );
  });
});
