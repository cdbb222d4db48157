import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLiterals } from './literal-index.ts';
import { searchLiterals } from './literal-search.ts';

const placesOf = (text: string, words: readonly string[]): string[] => {
  const found = [...searchLiterals(text, indexLiterals(words.map((word) => ({ text: word }))))];
  return found.flatMap((word, at) => (at % 2 === 0 ? [`${word}@${found[at + 1]}`] : [])).sort();
};

const naively = (text: string, words: readonly string[]): string[] =>
  words
    .flatMap((word, id) =>
      Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => text.toLowerCase().startsWith(word.toLowerCase(), at))
        .map((at) => `${id}@${at + word.length}`),
    )
    .sort();

describe('searchLiterals', () => {
  it('tells words inside words', () => {
    expect(placesOf('ushers', ['he', 'she', 'his', 'hers'])).toEqual(['0@4', '1@4', '3@6']);
  });

  it('reads capitals as small letters and leaves other characters alone', () => {
    expect(placesOf('AKIA[akia]', ['AKIA'])).toEqual(['0@4', '0@9']);
    expect(placesOf('sk{live', ['sk_live'])).toEqual([]);
  });

  it('reads capitals as they are for exact words', () => {
    const found = searchLiterals('akia AKIA Akia', indexLiterals([{ text: 'AKIA', exact: true }]));
    expect([...found]).toEqual([0, 9]);
  });

  it('tells nothing in characters that no word holds', () => {
    expect(placesOf('\u0161k_\u4e2d\ud83d\ude00', ['sk_'])).toEqual([]);
  });

  it('finds a word at either end, at even and at odd places', () => {
    for (const word of ['-us', 'sk_', 'ab', 'api_key', 'connectionstring'])
      for (let before = 0; before < 4; before += 1)
        for (const after of ['', '=', '==']) {
          const text = `${'#'.repeat(before)}${word}${after}`;
          expect(placesOf(text, ['other', word])).toEqual([`1@${before + word.length}`]);
        }
  });

  it('finds words across the pieces in which a long text is read', () => {
    const words = ['connectionstring', 'sk_'];
    for (let shift = 0; shift < 20; shift += 1) {
      const text = `${'#'.repeat(131_072 - shift)}connectionstring${'.'.repeat(131_072 - 18)}sk_${'.'.repeat(shift)}`;
      const ends = words.map((word) => text.indexOf(word) + word.length);
      expect(placesOf(text, words)).toEqual(ends.map((end, id) => `${id}@${end}`));
    }
  });

  it('reads nothing of a longer text before', () => {
    expect(placesOf(`#sk_live`, ['sk_live'])).toEqual(['0@8']);
    expect(placesOf('#sk_', ['sk_live'])).toEqual([]);
    expect(placesOf('', ['sk_live'])).toEqual([]);
  });

  it('finds in a text of nothing but beginnings', () => {
    expect(placesOf('sk'.repeat(200_000), ['sk'])).toHaveLength(200_000);
  });

  it('has room for any number of short words', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const words = letters.flatMap((first) => letters.map((second) => first + second)).slice(0, 60);
    expect(placesOf('.abbyab.', words)).toEqual(naively('.abbyab.', words));
  });

  it('has room for any number of places', () => {
    expect(placesOf('sk_'.repeat(2000), ['sk_'])).toHaveLength(2000);
  });

  it('agrees with trying every word at every place', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'c'), minLength: 2, maxLength: 6 });
    const words = fc.uniqueArray(letters, { minLength: 1, maxLength: 8, selector: (word) => word.toLowerCase() });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'C', '_'), maxLength: 60 }), words, (text, list) => {
        expect(placesOf(text, list)).toEqual(naively(text, list));
      }),
    );
  });
});
