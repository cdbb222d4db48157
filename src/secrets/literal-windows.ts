/** Bytes as classes, and by which four neighbouring ones of a word it is looked for. */
import { isCommonPair } from './randomness.ts';

/** Capitals as small letters; by byte. */
export const small = Uint8Array.from({ length: 256 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));

/** Letters, digits, the signs that words hold, all other signs together; 0 for the rest. Classes only choose windows: sharing one costs time alone. */
const KNOWN = 'abcdefghijklmnopqrstuvwxyz0123456789_-.:/~+=&?$@#!" ';
const OTHER_SIGN = KNOWN.length + 1;
export const classOf = Uint8Array.from(small, (code) => {
  const known = KNOWN.indexOf(String.fromCharCode(code)) + 1;
  return known === 0 && code > 32 && code < 127 ? OTHER_SIGN : known;
});

/** How common the first of `KNOWN` are in text, code and ids, in thousandths. */
const SHARES = [
  ...[65, 15, 35, 33, 97, 19, 16, 28, 61, 4, 9, 41, 26, 60, 58, 25, 3, 57, 60, 82, 28, 10, 10, 6, 13, 3],
  ...[25, 20, 18, 15, 15, 15, 15, 15, 15, 15, 12, 20, 15, 10, 15],
];
const LETTERS = 26;
/** In thousandths. */
export const shareOf = (code: number): number => (code === 0 ? 60 : (SHARES[code - 1] ?? 8));

/** In millionths, for two neighbours. */
const commonness = (first: number, second: number): number => {
  const share = shareOf(first) * shareOf(second);
  if (first === 0 || second === 0 || first > LETTERS || second > LETTERS) return share;
  return isCommonPair(first - 1, second - 1) ? share * 3 : share / 3;
};

/** Bytes of a window. */
export const WINDOW = 4;

/**
 * Where, from -1 on, the first of two windows a place apart begins in a word, given as classes: the rarest two. One of them begins at an even place
 * wherever the word is. A window may reach over either end of a short word.
 */
export const rarestWindow = (word: Uint8Array): number => {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let here = shareAt(word, -1);
  for (let offset = -1; offset + WINDOW <= Math.max(WINDOW - 1, word.length); offset += 1) {
    const next = shareAt(word, offset + 1);
    if (here + next < least) [best, least] = [offset, here + next];
    here = next;
  }
  return best;
};

/** How often the classes of a window occur together, as a share of all places. What is outside the word may be anything. */
const shareAt = (word: Uint8Array, offset: number): number => {
  let share = 1;
  let before: number | undefined;
  for (let at = Math.max(0, offset); at < Math.min(word.length, offset + WINDOW); at += 1) {
    const code = word[at] ?? 0;
    share *= before === undefined ? shareOf(code) / 1000 : commonness(before, code) / (shareOf(before) * 1000);
    before = code;
  }
  return share;
};
