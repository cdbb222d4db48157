import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenSearch } from './token-search.ts';

describe('a search for many tokens', () => {
  it('finds what a search for each one finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
        (tokens, text) => {
          const found = new TokenSearch(tokens, 'exact').find(text);
          for (const { start, end, token } of found) expect(text.slice(start, end)).toBe(tokens[token]);
          for (let start = 0; start < text.length; start += 1) {
            const longest = tokens
              .filter((token) => text.startsWith(token, start))
              .reduce((a, b) => (b.length > a.length ? b : a), '');
            const ends = found.filter((each) => each.start === start).map(({ end }) => end);
            expect(Math.max(start, ...ends)).toBe(start + longest.length);
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
    const search = new TokenSearch(['abcdefg', 'abcde', 'bc'], 'exact');
    expect(search.find('abcdefg', ({ token }) => token === 1)).toEqual([{ start: 0, end: 5, token: 1 }]);
    expect(search.find('abcdefg', ({ token }) => token === 2)).toEqual([{ start: 1, end: 3, token: 2 }]);
  });

  it('finds many tokens that begin alike and differ in length', () => {
    const begin = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwi';
    const tokens = Array.from({ length: 300 }, (_, i) => `${begin}${`${i}`.repeat(1 + (i % 40))}.`);
    const found = new TokenSearch(tokens, 'folded').find(tokens.join('"'));
    expect(found.map(({ token }) => tokens[token])).toEqual(tokens);
  });
});
