import type { Casing, Style } from './styles.ts';
import type { Token } from './tokens.ts';

/** The words as bytes in one style, written when they are first used: few of them are in most styles. */
export interface SpelledTokens {
  /** As the first of a key. */
  first(token: number): Uint8Array;
  /** Behind another. */
  rest(token: number): Uint8Array;
}

const NONE = new Uint8Array();

export const spelledIn = (tokens: readonly Token[], { joiner, first, rest }: Style): SpelledTokens => {
  const written = (before: string, casing: Casing) => {
    const known: (Uint8Array | undefined)[] = new Array(tokens.length).fill(undefined);
    return (at: number): Uint8Array => {
      const bytes = known[at];
      if (bytes) return bytes;
      const token = tokens[at];
      if (!token) return NONE;
      const parts = token.text.split(' ').map((part, place) => cased(part, place === 0 ? casing : rest));
      const made = Buffer.from(before + parts.join(joiner));
      known[at] = made;
      return made;
    };
  };
  return { first: written('', first), rest: written(joiner, rest) };
};

const cased = (word: string, casing: Casing): string => {
  if (casing === 'lower') return word;
  return casing === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
};
