import { ENTRIES } from './costs.ts';
import { SITE, YEAR } from './vocabulary.ts';

/** A word as it can be in a key. */
export interface Token {
  /** In lower case; a phrase and a name of several words with spaces between them. */
  readonly text: string;
  readonly isSite: boolean;
  /** Several words: it is written in different ways even alone. */
  readonly isPhrase: boolean;
  readonly words: number;
  /** Its entry among the learnt costs, what it costs more than this, and the row of what follows it. */
  readonly entry: number;
  readonly more: number;
  readonly row: number;
}

export interface ChainWords {
  /** The most specific first. */
  readonly site: readonly string[];
  readonly years: readonly string[];
}

/** A word of the site costs the more the later it is in the list, a year the farther it lies. */
export const tokensOf = ({ site, years }: ChainWords, rowOf: Uint16Array): readonly Token[] =>
  ENTRIES.flatMap((name, entry) => {
    const own = { entry, row: rowOf[entry] ?? 0, isSite: name === SITE };
    const token = (text: string, more: number): Token => {
      const words = text.split(' ').length;
      return { ...own, text, more, words, isPhrase: words > 1 };
    };
    if (name === YEAR) return years.map((text, at) => token(text, 2 + Math.min(2 * at, 12)));
    if (name === SITE) return site.map((text, at) => token(text, 1 + Math.min(12, Math.floor(at / 2))));
    return [token(name, 0)];
  });
