import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternSample } from '../request/pattern-sample.ts';
import { createMatcher, piecesOf, plainlyFails, repeatOf, safePattern } from './safe-pattern.ts';

const SAFE = [
  '',
  'a',
  '^[a-z]+$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^([0-9A-F]{2}:){5}[0-9A-F]{2}$',
  '^[A-Z]{2}(-[A-Z]{2})?$',
  '^(on|off)$',
  '^\\w+@\\w+$',
  '.*',
  '\\S+',
  '^[^/]{1,20}$',
  'a|b',
  '^\\p{L}+$',
  '^[\\w.\\-]+$',
];
const UNSAFE = [
  '^(a+)+$',
  '(a*)*',
  '(a|a)*$',
  '(a|ab)+',
  '^a+a+a+$',
  'a+a+',
  '^(?=.*a).+$',
  '(?<!a)b',
  '(a)\\1',
  '(?<n>a)\\k<n>',
  '(a{1,2}){1,9}',
  '^(.*,){20}x',
  '((a?){30}){30}',
  '(a{1000}){1000}',
  '(a|b)(a|b)(a|b)',
  'a?a?a?aaa',
  'a'.repeat(301),
  '(',
  '[',
  'a)',
  '*',
];

describe('safePattern', () => {
  it.each(SAFE)('runs %s', (pattern) => {
    expect(safePattern(pattern)).toBeInstanceOf(RegExp);
  });

  it.each(UNSAFE)('does not run %s', (pattern) => {
    expect(safePattern(pattern)).toBeUndefined();
  });

  it('never throws, whatever the pattern, and what it lets pass is quick', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '(',
      ')',
      '*',
      '+',
      '?',
      '|',
      '[ab]',
      '{2}',
      '{1,3}',
      '\\w',
      '.',
      '^',
      '$',
      '(?:',
    );
    const hostile = `${'ab'.repeat(149)}!`;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (pattern) => {
          expect(typeof plainlyFails(pattern, hostile)).toBe('boolean');
          expect(piecesOf(pattern).join('')).toBe(pattern);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('plainlyFails', () => {
  it('is true only where the pattern is run and does not match', () => {
    expect(plainlyFails('^a$', 'b')).toBe(true);
    expect(plainlyFails('^a$', 'a')).toBe(false);
    expect(plainlyFails('^(a+)+$', 'b')).toBe(false);
    expect(plainlyFails('^a$', 'b'.repeat(301))).toBe(false);
  });
});

describe('createMatcher', () => {
  it('tells, or says that it cannot', () => {
    const matches = createMatcher();
    expect([matches('^a$', 'a'), matches('^a$', 'b'), matches('^(a+)+$', 'a')]).toEqual([true, false, undefined]);
    expect(matches('^a$', 'b'.repeat(301))).toBeUndefined();
  });

  it.each([
    ['^[\\w.@+-]+$', 'José', undefined],
    ['^\\d{2}$', '٣٤', undefined],
    ['^\\w+$', 'José!', false],
    ['^\\w{3}$', 'José', false],
    ['^\\w+$', '\u{1f43e}', false],
    ['^[a-z]+$', 'josé', false],
    ['^\\d+$', 'é', false],
    ['^\\w+$', 'jose', true],
  ])('%s and “%s”: servers differ in letters and digits outside ASCII', (pattern, text, expected) => {
    expect(createMatcher()(pattern, text)).toBe(expected);
  });

  it('tells nothing more when its patterns have taken too long in all', () => {
    const matches = createMatcher();
    const text = 'a'.repeat(300);
    let shown = 0;
    while (shown < 10_000 && matches('^b', text) === false) shown += 1;
    expect(shown).toBeGreaterThan(1000);
    expect(shown).toBeLessThan(10_000);
  });
});

describe('repeatOf', () => {
  it.each([
    ['*', 0, Infinity],
    ['+', 1, Infinity],
    ['?', 0, 1],
    ['{3}', 3, 3],
    ['{2,}', 2, Infinity],
    ['{2,5}', 2, 5],
  ])('%s', (piece, least, most) => {
    expect(repeatOf(piece)).toEqual({ least, most });
  });

  it.each(['a', '{', '{,3}', '\\+', '{a}'])('not %s', (piece) => {
    expect(repeatOf(piece)).toBeUndefined();
  });
});

describe('patternSample', () => {
  it.each([
    ...SAFE,
    '^v\\d+\\.\\d+\\.\\d+$',
    '^#?([a-f0-9]{6}|[a-f0-9]{3})$',
    '^[^a-zA-Z0-9]$',
    '^\\+[1-9]\\d{6,14}$',
    '^[A-Za-z0-9_-]{20,40}$',
  ])('makes a text for %s', (pattern) => {
    const text = patternSample(pattern, 0, 1000);
    expect(text).toMatch(new RegExp(pattern, 'u'));
    expect(text?.length).toBeLessThanOrEqual(1000);
  });

  it('keeps the length', () => {
    expect(patternSample('^[a-z]+$', 8, 9)).toHaveLength(8);
    expect(patternSample('^[a-z]{3}$', 4, 9)).toBeUndefined();
    expect(patternSample('^[a-z]*$', 0, 0)).toBe('');
  });

  it.each(['^(?=a)b$', '(a)\\1', '\\bx\\b', '[', '(', '[^\\s\\S]', 'a{2000}', 'a'.repeat(301)])(
    'makes none for %s',
    (pattern) => {
      expect(patternSample(pattern, 0, 1000)).toBeUndefined();
    },
  );

  it('never throws, whatever the pattern', () => {
    fc.assert(fc.property(fc.string(), (pattern) => (patternSample(pattern, 0, 50)?.length ?? 0) <= 50));
  });
});
