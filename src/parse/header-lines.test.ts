import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HeaderLine, headerValue, headerValues } from './header-lines.ts';
import { hostile } from './testing/hostile.ts';

const LINES: readonly HeaderLine[] = [
  ['Set-Cookie', 'a=1'],
  ['X-Set-Cookie', 'no'],
  ['SET-COOKIE', 'b=2'],
  ['set-cookie', 'a=1'],
];

describe('header lines', () => {
  test('values keep their order and repeats, names are case-insensitive (RFC 9110 5.1)', () => {
    expect(headerValues(LINES, 'Set-Cookie')).toEqual(['a=1', 'b=2', 'a=1']);
    expect(headerValue(LINES, 'set-COOKIE')).toBe('a=1');
  });

  test('a name that merely contains another is not it', () => {
    expect(headerValues(LINES, 'cookie')).toEqual([]);
    expect(headerValue(LINES, 'Set')).toBeUndefined();
    expect(headerValue(LINES, '')).toBeUndefined();
  });

  test('any names and values pass', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile(), hostile())), hostile(), (lines, name) => {
        expect(headerValues(lines, name).length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});
