import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, isEqual } from './json-equal.ts';

describe('isEqual', () => {
  it.each<[unknown, unknown]>([
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [null, null],
    [1, 1.0],
    ['é', '\u00e9'],
  ])('%j and %j', (one, other) => {
    expect(isEqual(one, other)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [1, '1'],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [null, 0],
    [[], {}],
    [true, 'true'],
  ])('not %j and %j', (one, other) => {
    expect(isEqual(one, other)).toBe(false);
  });

  it('is that of JSON, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isEqual(value, JSON.parse(JSON.stringify(value)))).toBe(true);
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
    );
  });
});
