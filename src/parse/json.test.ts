import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, pointerPart, walkJson } from './json.ts';
import { hostile } from './testing/hostile.ts';

describe('JSON (RFC 8259)', () => {
  test.each([
    ['13 examples', '{"Image":{"Width":800,"IDs":[116,943,234,38793],"Animated":false}}'],
    ['a plain value', ' null '],
    ['a byte order mark', '\ufeff1'],
    ['brackets in strings', `"${'['.repeat(500)}"`],
  ])('%s', (_, text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text.replace('\ufeff', '')) });
  });

  test.each([
    ['', 1, 1, 'text ends too early'],
    ['{"a":1,}', 1, 8, 'property name expected'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma or closing bracket expected'],
    ['[1,]', 1, 4, 'value expected'],
    ['[1', 1, 3, 'text ends too early'],
    ["{'a':1}", 1, 2, 'property name expected'],
    ['{"a" 1}', 1, 6, 'colon expected'],
    ['"a\nb"', 1, 3, 'control character in a string'],
    ['"\\x"', 1, 2, 'unknown escape in a string'],
    ['"a', 1, 1, 'string without end'],
    ['01', 1, 2, 'text after the value'],
    ['{} x', 1, 4, 'text after the value'],
    ['undefined', 1, 1, 'value expected'],
    ['<html>', 1, 1, 'value expected'],
    ['[1}', 1, 3, 'comma or closing bracket expected'],
  ])('%j fails at line %i, column %i', (text, line, column, why) => {
    expect(parseJson(text)).toEqual({ ok: false, line, column, why });
  });

  test('limits', () => {
    expect(parseJson('[[1]]', { maxDepth: 2 }).ok).toBe(true);
    expect(parseJson('["[[[[","{"]', { maxDepth: 1 }).ok).toBe(true);
    expect(parseJson('[[],[],[]]', { maxDepth: 2 }).ok).toBe(true);
    expect(parseJson('[{"a":[]}]', { maxDepth: 2 }).ok).toBe(false);
    expect(parseJson('[\n[[1]]]', { maxDepth: 2 })).toMatchObject({ ok: false, line: 2, column: 2 });
    expect(parseJson('[1]', { maxLength: 2 })).toMatchObject({ ok: false, line: 1, column: 1 });
    expect(parseJson('['.repeat(200_000)).ok).toBe(false);
  });

  test('counts values outside strings only', () => {
    expect(parseJson('{"a,[":[1,2]}', { maxValues: 3 }).ok).toBe(true);
    expect(parseJson('[1,\n2,3]', { maxValues: 2 })).toEqual({
      ok: false,
      line: 2,
      column: 2,
      why: 'more than 2 values',
    });
    expect(parseJson(`[${'{},'.repeat(1000)}1]`, { maxValues: 1000 }).ok).toBe(false);
  });

  test('agrees with the engine, and always has a place', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), hostile('{', '}', '[', ']', '"', ':', ',', '1', '\\', 'true', '\n', '-', '.')),
        (text) => {
          const result = parseJson(text);
          if (result.ok) return;
          expect(() => JSON.parse(text)).toThrow();
          expect(result.why).not.toBe('no fault found');
          expect(result.column).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('walks (RFC 6901)', () => {
  test('document order with pointers; section 5', () => {
    const seen: string[] = [];
    const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7 };
    expect(walkJson(document, (_, pointer) => seen.push(pointer()))).toBe(true);
    expect(seen).toEqual(['', '/foo', '/foo/0', '/foo/1', '/', '/a~1b', '/m~0n', '/ ']);
  });

  test('keys', () => {
    const keys: unknown[] = [];
    walkJson([{ a: null }], (_, __, key) => keys.push(key));
    expect(keys).toEqual([undefined, 0, 'a']);
    expect(pointerPart('~1/')).toBe('~01~1');
  });

  test('limits', () => {
    let visits = 0;
    expect(walkJson(Array.from({ length: 50 }), () => visits++, 10)).toBe(false);
    expect(visits).toBe(10);
    let deep: unknown = 0;
    for (let level = 0; level < 5000; level++) deep = [deep];
    expect(walkJson(deep, () => undefined)).toBe(false);
  });

  test('a key named __proto__ is a key', () => {
    const seen: string[] = [];
    walkJson(JSON.parse('{"__proto__":{"a":1}}'), (_, pointer) => seen.push(pointer()));
    expect(seen).toEqual(['', '/__proto__', '/__proto__/a']);
  });

  test('any value', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 3 }), (value) => void walkJson(value, () => undefined)));
  });
});
