import { describe, expect, it } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { limitsOf, standardLimits } from './limits.ts';

describe('limits of the library', () => {
  it('are the standard where nothing else is said', () => {
    expect(limitsOf()).toEqual(standardLimits);
    expect(limitsOf({ rate: undefined })).toEqual(standardLimits);
    expect(limitsOf({ maxRequests: undefined }, { ...standardLimits, maxRequests: 750 }).maxRequests).toBe(750);
    const given = { rate: Number.POSITIVE_INFINITY, maxRequests: 5, maxTimeMs: 0.5 };
    expect(limitsOf(given)).toEqual({ ...standardLimits, ...given });
  });

  it.each([0, -1, Number.NaN, '20', null, {}])('refuse %s', (value) => {
    const wrong = { maxRequests: value as number };
    expect(() => limitsOf(wrong)).toThrow(UsageError);
    expect(() => limitsOf(wrong)).toThrow(/^limits\.maxRequests takes a number above 0$/);
  });

  it.each(['maxRequest', 'toString', '__proto__'])('refuse the unknown name %s', (name) => {
    const wrong = JSON.parse(`{${JSON.stringify(name)}: 1}`) as Partial<typeof standardLimits>;
    expect(() => limitsOf(wrong)).toThrow(UsageError);
  });
});
