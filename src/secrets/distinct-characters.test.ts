import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinctCharacters } from './distinct-characters.ts';

it('counts what a set of the characters holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'B', '\u0161', '\ud83d\ude00', '\ud83d', '\u0000') }),
      (text) => {
        expect(distinctCharacters(text)).toBe(new Set(text).size);
      },
    ),
  );
});
