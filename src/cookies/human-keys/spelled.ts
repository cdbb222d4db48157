import type { Casing, Style } from './styles.ts';
import type { Token } from './tokens.ts';

/** The words as bytes in one style: as the first of a key, and behind another. */
export interface SpelledTokens {
  readonly first: readonly Uint8Array[];
  readonly rest: readonly Uint8Array[];
}

export const spelledIn = (tokens: readonly Token[], { joiner, first, rest }: Style): SpelledTokens => {
  const written = (token: Token, casing: Casing): string =>
    token.text
      .split(' ')
      .map((part, at) => cased(part, at === 0 ? casing : rest))
      .join(joiner);
  return {
    first: tokens.map((token) => Buffer.from(written(token, first))),
    rest: tokens.map((token) => Buffer.from(joiner + written(token, rest))),
  };
};

const cased = (word: string, casing: Casing): string => {
  if (casing === 'lower') return word;
  return casing === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
};
