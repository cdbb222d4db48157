import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenSearch } from './token-search.ts';

describe('a search for many tokens', () => {
  it('finds what a search for each one finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
        (tokens, text) => {
          const found = new TokenSearch(tokens, 'exact').find(text);
          for (let end = 1; end <= text.length; end += 1) {
            const longest = tokens
              .filter((token) => text.slice(0, end).endsWith(token))
              .reduce((a, b) => (b.length > a.length ? b : a), '');
            const hit = found.find((each) => each.end === end);
            expect(hit === undefined ? '' : text.slice(hit.start, hit.end)).toBe(longest);
          }
        },
      ),
    );
  });

  it('reads case and both alphabets of base64 as one where it may', () => {
    const search = new TokenSearch(['aB+/c'], 'folded');
    expect(search.find('x Ab-_C y')).toEqual([{ start: 2, end: 7, token: 0 }]);
    expect(new TokenSearch(['aB'], 'exact').find('ab')).toEqual([]);
  });

  it('takes the next shorter one where the longest is not accepted', () => {
    const search = new TokenSearch(['abc', 'bc'], 'exact');
    expect(search.find('abc', ({ token }) => token === 1)).toEqual([{ start: 1, end: 3, token: 1 }]);
  });
});
