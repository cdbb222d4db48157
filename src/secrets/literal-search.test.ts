import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton, scan } from './aho-corasick.ts';

const placesOf = (text: string, words: readonly string[]): string[] => {
  const places: string[] = [];
  scan(text, buildAutomaton(words), (word, end) => places.push(`${word}@${end}`));
  return places.sort();
};

const naively = (text: string, words: readonly string[]): string[] =>
  words
    .flatMap((word, id) =>
      Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => text.toLowerCase().startsWith(word.toLowerCase(), at))
        .map((at) => `${id}@${at + word.length}`),
    )
    .sort();

describe('scan', () => {
  it('tells words inside words', () => {
    expect(placesOf('ushers', ['he', 'she', 'his', 'hers'])).toEqual(['0@4', '1@4', '3@6']);
  });

  it('reads capitals as small letters and leaves other characters alone', () => {
    expect(placesOf('AKIA[akia]', ['AKIA'])).toEqual(['0@4', '0@9']);
    expect(placesOf('sk{live', ['sk_live'])).toEqual([]);
  });

  it('tells nothing in characters that no word holds', () => {
    expect(placesOf('\u0161k_\u4e2d\ud83d\ude00', ['sk_'])).toEqual([]);
  });

  it('agrees with trying every word at every place', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'c'), minLength: 1, maxLength: 5 });
    const words = fc.uniqueArray(letters, { minLength: 1, maxLength: 8, selector: (word) => word.toLowerCase() });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'C', '_'), maxLength: 60 }), words, (text, list) => {
        expect(placesOf(text, list)).toEqual(naively(text, list));
      }),
    );
  });
});
