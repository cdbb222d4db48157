import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutPair,
  deltaSeconds,
  isSendableValue,
  isToken,
  splitOutsideQuotes,
  tokenOrQuoted,
  trimOws,
  unquote,
} from './field-syntax.ts';
import { hostile } from './testing/hostile.ts';

describe('field syntax (RFC 9110 5.6)', () => {
  test('tokens', () => {
    expect(isToken("a!#$%&'*+-.^_`|~Z9")).toBe(true);
    for (const none of ['', 'a b', 'a=b', 'é', 'a\n', '"a"']) expect(isToken(none)).toBe(false);
  });

  test('values that can be sent', () => {
    for (const value of ['', 'a\tb', 'é', '\u00ff']) expect(isSendableValue(value)).toBe(true);
    for (const none of ['a\nb', 'a\r', '\u0000', '\u007f', '\u0100', 'a…', '😀'])
      expect(isSendableValue(none)).toBe(false);
  });

  test('only spaces and tabs are trimmed', () => {
    expect(trimOws(' \ta b\t ')).toBe('a b');
    expect(trimOws('\u00a0a\n')).toBe('\u00a0a\n');
  });

  test('separators inside quotes do not cut', () => {
    expect(splitOutsideQuotes('a="x;y\\";z"; b ;', ';')).toEqual(['a="x;y\\";z"', 'b', '']);
    expect(splitOutsideQuotes('a, "b, c', ',')).toEqual(['a', '"b, c']);
  });

  test('quoted strings', () => {
    expect(unquote('"a\\"b\\\\c"')).toBe('a"b\\c');
    expect(unquote('""')).toBe('');
    for (const none of ['"', '"a', 'a"', '"a"b', '"a\\"', '']) expect(unquote(none)).toBeUndefined();
    expect(tokenOrQuoted('abc')).toBe('abc');
    expect(tokenOrQuoted('a c')).toBeUndefined();
  });

  test('pairs are cut at the first equals sign', () => {
    expect(cutPair(' a = b=c ')).toEqual({ name: 'a', value: 'b=c' });
    expect(cutPair('a')).toEqual({ name: 'a', value: undefined });
  });

  test('delta seconds', () => {
    expect(deltaSeconds('0060')).toBe(60);
    expect(deltaSeconds('9'.repeat(400))).toBe(Number.MAX_SAFE_INTEGER);
    for (const none of ['', '-1', '+1', '1.5', '1 ', '0x10', '١']) expect(deltaSeconds(none)).toBeUndefined();
  });

  test('nothing throws and nothing grows', () => {
    fc.assert(
      fc.property(hostile('"', '\\', ';', ',', '='), (text) => {
        expect(splitOutsideQuotes(text, ';').join('').length).toBeLessThanOrEqual(text.length);
        expect((unquote(text) ?? '').length).toBeLessThanOrEqual(text.length);
        cutPair(text);
      }),
    );
  });
});
