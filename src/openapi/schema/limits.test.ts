import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbove, isBelow, isMultiple, limitsOf } from './limits.ts';

const of = (...nodes: Record<string, unknown>[]) =>
  limitsOf(nodes.map((node) => ({ node, at: { file: 'x', pointer: '' } })));

describe('limitsOf', () => {
  it('takes the strictest of several, as each version writes them', () => {
    expect(of({ minimum: 1 }, { minimum: 3 }, { exclusiveMinimum: 2 }).lower).toEqual({ value: 3, exclusive: false });
    expect(of({ minimum: 3 }, { exclusiveMinimum: 3 }).lower).toEqual({ value: 3, exclusive: true });
    expect(of({ maximum: 5, exclusiveMaximum: true }, { maximum: 6 }).upper).toEqual({ value: 5, exclusive: true });
    expect(of({ minLength: 2, maxLength: 9 }, { minLength: 4, maxLength: 7 })).toMatchObject({
      minLength: 4,
      maxLength: 7,
    });
    expect(of({ multipleOf: 2 }, { multipleOf: 3 }).multiplesOf).toEqual([2, 3]);
  });

  it.each([
    [{}],
    [{ minimum: '1', maxLength: null, minItems: 'x' }],
    [{ exclusiveMinimum: true }],
    [{ minLength: -4, multipleOf: 0 }],
  ])('finds none in %j', (node) => {
    expect(of(node)).toEqual({
      multiplesOf: [],
      minLength: 0,
      maxLength: Number.POSITIVE_INFINITY,
      minItems: 0,
      maxItems: Number.POSITIVE_INFINITY,
      minProperties: 0,
      maxProperties: Number.POSITIVE_INFINITY,
    });
  });
});

describe('bounds', () => {
  it('are within or without themselves', () => {
    expect([isBelow(1, { value: 1, exclusive: false }), isBelow(1, { value: 1, exclusive: true })]).toEqual([
      false,
      true,
    ]);
    expect([isAbove(1, { value: 1, exclusive: false }), isAbove(1, { value: 1, exclusive: true })]).toEqual([
      false,
      true,
    ]);
    expect([isBelow(-9, undefined), isAbove(9, undefined)]).toEqual([false, false]);
  });
});

describe('isMultiple', () => {
  it.each([
    [0.3, 0.1],
    [6, 3],
    [0, 7],
    [-4, 2],
    [1e300, 1e-300],
  ])('%d of %d', (value, step) => {
    expect(isMultiple(value, step)).toBe(true);
  });

  it.each([
    [0.35, 0.1],
    [7, 3],
    [1, 2],
    [0.5, 1],
  ])('not %d of %d', (value, step) => {
    expect(isMultiple(value, step)).toBe(false);
  });

  it('holds for whole numbers of steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (times, step) =>
        isMultiple(times * step, step),
      ),
    );
  });
});
