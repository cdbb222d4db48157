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

/** The word ends there. */
const ANY = -1;

/** Four classes of a word, and where they begin in it; from -1 on. */
export interface Window {
  readonly offset: number;
  readonly classes: readonly number[];
}

/** Two windows a place apart, the rarest: one of them begins at an even place wherever the word stands. */
export const windowsOf = (word: readonly number[]): readonly Window[] => {
  const windows = Array.from({ length: Math.max(2, word.length - 1) }, (_, place): Window => {
    const offset = place - 1;
    return { offset, classes: [0, 1, 2, 3].map((from) => word[offset + from] ?? ANY) };
  });
  const shares = windows.map(({ classes }) => shareOfAll(classes));
  let best = 0;
  for (let place = 1; place + 1 < windows.length; place += 1)
    if (sumAt(shares, place) < sumAt(shares, best)) best = place;
  return windows.slice(best, best + 2);
};

const sumAt = (shares: readonly number[], place: number): number => (shares[place] ?? 0) + (shares[place + 1] ?? 0);

/** How often such classes stand together, as a share of all places. */
const shareOfAll = (classes: readonly number[]): number => {
  let share = 1;
  let before = ANY;
  for (const code of classes) {
    if (code === ANY) continue;
    share *= before === ANY ? shareOf(code) / 1000 : commonness(before, code) / (shareOf(before) * 1000);
    before = code;
  }
  return share;
};
