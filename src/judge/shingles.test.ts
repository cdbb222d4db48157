import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHINGLE, Shingles } from './shingles.ts';

describe('shingles', () => {
  it('know the runs that a set of strings knows, and no other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u4e2d'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, (texts, requested) => {
        const known = new Shingles(texts.join('').length);
        for (const each of texts) known.addAll(each);
        for (let at = 0; at + SHINGLE <= requested.length; at += 1)
          expect(known.has(requested, at)).toBe(texts.some((each) => each.includes(requested.slice(at, at + SHINGLE))));
      }),
    );
  });

  it('have room for any number of runs', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => n.toString(36).padStart(5, '-')).join('');
    const known = new Shingles(text.length);
    known.addAll(text);
    for (let at = 0; at + SHINGLE <= text.length; at += 1) expect(known.has(text, at)).toBe(true);
    expect(known.has('_'.repeat(SHINGLE), 0)).toBe(false);
  });
});
