/**
 * All places of many fixed texts in one pass, letters A-Z read as a-z. Three neighbouring bytes are looked up at every second place, which
 * hangs on no state of the places before, as an automaton would; words are compared only where one of them has three such bytes.
 */
import { isCommonPair } from './randomness.ts';

/** Made ready once for a list of words; a word's id is its place in the list. */
export interface LiteralIndex {
  /** 1 for each triple of classes that some word holds. */
  readonly flags: Uint8Array;
  /** By triple, where its candidates begin in `words` and `offsets`; the next entry is where they end. */
  readonly first: Uint32Array;
  readonly words: Uint16Array;
  /** From the word's start to the triple; -1 when the triple begins one byte before it. */
  readonly offsets: Int8Array;
  /** The words as bytes, letters small. */
  readonly bytes: readonly Uint8Array[];
}

/** Thirty-two classes: what no word is made of, letters, digits, signs. Classes only choose candidates, so that sharing one costs time and nothing else. */
const CLASS_BITS = 5;
const CLASSES = 1 << CLASS_BITS;
const TRIPLES = CLASSES ** 3;
const DIGIT = 27;
const UNDERSCORE = 28;
const DASH = 29;
const SIGN = 30;
const STOP = 31;

const small = Uint8Array.from({ length: 256 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));

const classOf = Uint8Array.from(small, (code) => {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 95) return UNDERSCORE;
  if (code === 45) return DASH;
  if (code === 46 || code === 58 || code === 47) return STOP;
  return code > 32 && code < 127 ? SIGN : 0;
});

/** How common a letter is in text and code, in thousandths; by class. */
const SHARE = [
  180, 65, 15, 35, 33, 97, 19, 16, 28, 61, 4, 9, 41, 26, 60, 58, 25, 3, 57, 60, 82, 28, 10, 10, 6, 13, 3, 30, 12, 8, 90,
  25,
];

const commonness = (first: number, second: number): number => {
  const share = (SHARE[first] ?? 1) * (SHARE[second] ?? 1);
  return first > 0 && first < DIGIT && second > 0 && second < DIGIT && isCommonPair(first - 1, second - 1)
    ? share * 4
    : share / 4;
};

/** Words must be ASCII, at least two characters and at most a hundred. */
export const indexLiterals = (literals: readonly string[]): LiteralIndex => {
  const bytes = literals.map((word) => Uint8Array.from(word, (character) => small[character.charCodeAt(0)] ?? 0));
  const waiting: [word: number, offset: number][][] = Array.from({ length: TRIPLES }, () => []);
  bytes.forEach((word, id) => {
    for (const [offset, classes] of windowsOf([...word].map((code) => classOf[code] ?? 0)))
      for (const triple of triplesOf(classes)) waiting[triple]?.push([id, offset]);
  });
  const first = new Uint32Array(TRIPLES + 1);
  waiting.forEach((list, triple) => {
    first[triple + 1] = (first[triple] ?? 0) + list.length;
  });
  const all = waiting.flat();
  return {
    flags: Uint8Array.from(waiting, (list) => Number(list.length > 0)),
    first,
    words: Uint16Array.from(all, ([word]) => word),
    offsets: Int8Array.from(all, ([, offset]) => offset),
    bytes,
  };
};

const ANY = -1;

/** Two windows a place apart, the rarest: one of them begins at an even place wherever the word stands. */
const windowsOf = (word: readonly number[]): readonly (readonly [offset: number, classes: readonly number[]])[] => {
  const at = (place: number): number => word[place] ?? ANY;
  const window = (offset: number) => [offset, [at(offset), at(offset + 1), at(offset + 2)]] as const;
  const last = Math.max(0, word.length - 3);
  const rarity = (offset: number): number =>
    [offset, offset + 1].reduce(
      (sum, from) => sum + (window(from)[1].includes(ANY) ? 99_999 : 0) + weight(window(from)[1]),
      0,
    );
  const starts = Array.from({ length: last + 2 }, (_, place) => place - 1).filter(
    (place) => place + 1 <= last || place < 1,
  );
  const best = starts.reduce((least, place) => (rarity(place) < rarity(least) ? place : least));
  return [window(best), window(best + 1)];
};

const weight = ([first = ANY, second = ANY, third = ANY]: readonly number[]): number => {
  if (first === ANY) return commonness(second, third) * 30;
  if (third === ANY) return commonness(first, second) * 30;
  return commonness(first, second) * (commonness(second, third) / (SHARE[second] ?? 1));
};

/** Every triple that the classes fit; `ANY` stands for each of them. */
const triplesOf = (classes: readonly number[]): readonly number[] =>
  classes.reduce<readonly number[]>(
    (triples, code) =>
      triples.flatMap((triple) =>
        (code === ANY ? Array.from({ length: CLASSES }, (_, each) => each) : [code]).map(
          (each) => (triple << CLASS_BITS) | each,
        ),
      ),
    [0],
  );

/** Tells each word and the offset just after it, nearly in the order in which they stand: words that overlap may come in any order. */
export const searchLiterals = (text: string, index: LiteralIndex, hit: (word: number, end: number) => void): void => {
  const { flags } = index;
  const { length } = text;
  // Characters past U+00FF lose their upper half here; that can only make a candidate, which its reader refuses.
  const bytes = new Uint8Array(length + 3);
  Buffer.from(bytes.buffer).latin1Write(text);
  let before = classOf[bytes[0] as number] as number;
  for (let at = 0; at < length; at += 2) {
    const after = classOf[bytes[at + 2] as number] as number;
    const triple = (before << 10) | ((classOf[bytes[at + 1] as number] as number) << 5) | after;
    before = after;
    if (flags[triple] === 1) compare(bytes, index, { at, triple, length, hit });
  }
};
