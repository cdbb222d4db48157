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
  /** One byte of the word that is not in the triple, and where from there: most candidates fail it. */
  readonly probes: Uint8Array;
  readonly probesAt: Int8Array;
  /** The words as bytes one after the other, letters small, and where each begins. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const CLASS_BITS = 6;
const CLASSES = 1 << CLASS_BITS;
const TRIPLES = CLASSES ** 3;

const small = Uint8Array.from({ length: 256 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));

/** Letters, digits, the signs that words hold, all other signs together; 0 for the rest. Classes only choose candidates: sharing one costs time alone. */
const KNOWN = 'abcdefghijklmnopqrstuvwxyz0123456789_-.:/~+=&?$@#!" ';
const OTHER_SIGN = KNOWN.length + 1;
const classOf = Uint8Array.from(small, (code) => {
  const known = KNOWN.indexOf(String.fromCharCode(code)) + 1;
  return known === 0 && code > 32 && code < 127 ? OTHER_SIGN : known;
});

/** How common the first of `KNOWN` are in text, code and ids, in thousandths. */
const SHARES = [
  ...[65, 15, 35, 33, 97, 19, 16, 28, 61, 4, 9, 41, 26, 60, 58, 25, 3, 57, 60, 82, 28, 10, 10, 6, 13, 3],
  ...[25, 20, 18, 15, 15, 15, 15, 15, 15, 15, 12, 20, 15, 10, 15],
];
const LETTERS = 26;
const shareOf = (code: number): number => (code === 0 ? 60 : (SHARES[code - 1] ?? 8));

/** In millionths, for two neighbours. */
const commonness = (first: number, second: number): number => {
  const share = shareOf(first) * shareOf(second);
  if (first === 0 || second === 0 || first > LETTERS || second > LETTERS) return share;
  return isCommonPair(first - 1, second - 1) ? share * 3 : share / 3;
};

/** Words must be ASCII, at least two characters and at most a hundred. */
export const indexLiterals = (literals: readonly string[]): LiteralIndex => {
  const bytes = literals.map((word) => Uint8Array.from(word, (character) => small[character.charCodeAt(0)] ?? 0));
  const waiting: [word: number, offset: number][][] = Array.from({ length: TRIPLES }, () => []);
  bytes.forEach((word, id) => {
    for (const [offset, classes] of windowsOf([...word].map((code) => classOf[code] ?? 0)))
      for (const triple of triplesOf(classes)) waiting[triple]?.push([id, offset]);
  });
  const all = waiting.flat();
  const probes = all.map(([word, offset]) => probeOf(bytes[word] ?? new Uint8Array(), offset));
  return {
    flags: Uint8Array.from(waiting, (list) => Number(list.length > 0)),
    first: sums(waiting.map((list) => list.length)),
    words: Uint16Array.from(all, ([word]) => word),
    offsets: Int8Array.from(all, ([, offset]) => offset),
    probes: Uint8Array.from(probes, ([byte]) => byte),
    probesAt: Int8Array.from(probes, ([, place]) => place),
    bytes: Uint8Array.from(bytes.flatMap((word) => [...word])),
    starts: sums(bytes.map((word) => word.length)),
  };
};

/** Where each of the lengths begins, and where the last ends. */
const sums = (lengths: readonly number[]): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  return starts;
};

/** The rarest byte of the word outside its triple; one of the triple when there is none. Its place is told from the triple's. */
const probeOf = (word: Uint8Array, offset: number): readonly [byte: number, place: number] => {
  const places = [...word.keys()].filter((place) => place < offset || place > offset + 2);
  const rarest = (places.length === 0 ? [0] : places).reduce((least, place) =>
    shareOf(classOf[word[place] ?? 0] ?? 0) < shareOf(classOf[word[least] ?? 0] ?? 0) ? place : least,
  );
  return [word[rarest] ?? 0, rarest - offset];
};

const ANY = -1;

/** Two windows a place apart, the rarest: one of them begins at an even place wherever the word stands. */
const windowsOf = (word: readonly number[]): readonly (readonly [offset: number, classes: readonly number[]])[] => {
  const at = (place: number): number => word[place] ?? ANY;
  const window = (offset: number) => [offset, [at(offset), at(offset + 1), at(offset + 2)]] as const;
  const last = Math.max(0, word.length - 3);
  const rarity = (offset: number): number => weight(window(offset)[1]) + weight(window(offset + 1)[1]);
  const starts = Array.from({ length: last + 2 }, (_, place) => place - 1).filter(
    (place) => place + 1 <= last || place < 1,
  );
  const best = starts.reduce((least, place) => (rarity(place) < rarity(least) ? place : least));
  return [window(best), window(best + 1)];
};

/** In billionths; anything may stand in the third place. */
const weight = ([first = ANY, second = ANY, third = ANY]: readonly number[]): number => {
  if (first === ANY) return commonness(second, third) * 1000;
  if (third === ANY) return commonness(first, second) * 1000;
  return (commonness(first, second) * commonness(second, third)) / shareOf(second);
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

/** Both classes of two neighbouring bytes, by the number that they make in this machine's byte order. */
const classesOfPair = new Uint16Array(65_536);
const pair = new Uint8Array(2);
const numberOfPair = new Uint16Array(pair.buffer);
for (let first = 0; first < 256; first += 1)
  for (let second = 0; second < 256; second += 1) {
    pair.set([first, second]);
    classesOfPair[numberOfPair[0] ?? 0] = ((classOf[first] ?? 0) << CLASS_BITS) | (classOf[second] ?? 0);
  }

/** Tells each word and the offset just after it, nearly in the order in which they stand: words that overlap may come in any order. */
export const searchLiterals = (text: string, index: LiteralIndex, hit: (word: number, end: number) => void): void => {
  const { flags, first, words, probes, probesAt } = index;
  const { length } = text;
  // Characters past U+00FF lose their upper half here; that can only make a candidate, which its reader refuses.
  const bytes = new Uint8Array(length + 4 - (length % 2));
  Buffer.from(bytes.buffer).write(text, 'latin1');
  const pairs = new Uint16Array(bytes.buffer);
  const places = pairs.length - 1;
  let classes = classesOfPair[pairs[0] as number] as number;
  for (let place = 0; place < places; place += 1) {
    const following = classesOfPair[pairs[place + 1] as number] as number;
    const triple = (classes << CLASS_BITS) | (following >> CLASS_BITS);
    classes = following;
    if (flags[triple] === 0) continue;
    const last = first[triple + 1] as number;
    for (let candidate = first[triple] as number; candidate < last; candidate += 1) {
      const probe = small[bytes[place * 2 + (probesAt[candidate] as number)] as number];
      if (probe !== probes[candidate]) continue;
      const end = endOf(bytes, index, candidate, place * 2);
      if (end > 0 && end <= length) hit(words[candidate] as number, end);
    }
  }
};

/** Where the candidate's word ends, if it stands where its triple at `at` would put it; 0 otherwise. */
const endOf = (
  text: Uint8Array,
  { words, offsets, bytes, starts }: LiteralIndex,
  candidate: number,
  at: number,
): number => {
  const word = words[candidate] as number;
  const from = starts[word] as number;
  const length = (starts[word + 1] as number) - from;
  const start = at - (offsets[candidate] as number);
  if (start < 0) return 0;
  for (let place = 0; place < length; place += 1)
    if (small[text[start + place] as number] !== bytes[from + place]) return 0;
  return start + length;
};
