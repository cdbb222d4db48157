import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedPassage } from './shared-passage.ts';

const shared = (texts: readonly string[], others: readonly string[] = []) =>
  sharedPassage(texts, { least: 10, others });

describe('a passage that two texts share', () => {
  it('is as long as it is the same in both', () => {
    expect(shared(['a: never give a discount', 'b: never give a price'])).toBe(': never give a');
    expect(shared(['first text', 'other words', 'my first text'])).toBe('first text');
  });

  it('is the same whatever marks and spaces are between', () => {
    expect(shared(['> **never** give\na discount', '`never give a discount`'])).toBe('never give a discount');
  });

  it('is none where another text has it, where it is short, or where there is one text', () => {
    expect(shared(['never give a discount', 'never give a discount'], ['they never give a discount'])).toBeUndefined();
    expect(shared(['a discount', 'a disc.'])).toBeUndefined();
    expect(shared(['never give a discount, never give a discount'])).toBeUndefined();
    expect(shared([])).toBeUndefined();
  });

  it('is in both, and long enough', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const found = sharedPassage([one, two], { least: 4, others: [] });
        const plain = (each: string): string => each.replace(/[\s*]+/g, ' ');
        if (found !== undefined) expect([plain(one).includes(found), plain(two).includes(found)]).toEqual([true, true]);
      }),
    );
  });

  it('takes linear time for long texts', () => {
    expect(shared(['ab'.repeat(50_000), 'cd'.repeat(50_000)])).toBeUndefined();
  });
});
