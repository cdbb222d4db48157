/**
 * All places of many fixed texts in one pass, letters A-Z read as a-z where a text asks for it. Four neighbouring bytes are looked up at every second place, which
 * hangs on no state of the places before, as an automaton would; words are compared only where one of them has such bytes.
 */
import { ANY, CLASS_BITS, CLASSES, classOf, shareOf, small, windowsOf } from './literal-windows.ts';

const TRIPLES = CLASSES ** 3;

/** Made ready once for a list of words; a word's id is its place in the list. */
export interface LiteralIndex {
  /** A bit for each triple of classes that begins the window of some word, and for each that ends one; small enough for the nearest cache. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** By the first triple of a window, where its candidates begin in `words` and `offsets`; the next entry is where they end. */
  readonly first: Uint32Array;
  readonly words: Uint16Array;
  /** From the word's start to its window; -1 when the window begins one byte before it. */
  readonly offsets: Int8Array;
  /** One byte of the word that is not in the triple, and where it stands from there: most candidates fail it. */
  readonly probes: Uint8Array;
  readonly probesAt: Int8Array;
  /** The words as bytes one after the other, as their reading gives them, and where each begins. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  /** By word: how the text's bytes are read when they are compared with it. */
  readonly readings: readonly Uint8Array[];
}

/** A text to look for; `exact` when capitals are not to be read as small letters. */
export interface Literal {
  readonly text: string;
  readonly exact?: boolean;
}

const asIs = Uint8Array.from({ length: 256 }, (_, code) => code);

/** Words must be ASCII, at least two characters and at most a hundred. */
export const indexLiterals = (literals: readonly Literal[]): LiteralIndex => {
  const readings = literals.map(({ exact = false }) => (exact ? asIs : small));
  const bytes = literals.map(({ text }, id) =>
    Uint8Array.from(text, (character) => readings[id]?.[character.charCodeAt(0)] ?? 0),
  );
  const ends = new Int32Array(TRIPLES / 32);
  const waiting = new Map<number, Candidate[]>();
  bytes.forEach((word, id) => {
    for (const { offset, classes } of windowsOf([...word].map((code) => classOf[code] ?? 0))) {
      for (const triple of triplesOf(classes.slice(1))) mark(ends, triple);
      const candidate = { word: id, offset, probe: probeOf(word, offset) };
      for (const triple of triplesOf(classes.slice(0, 3)))
        waiting.set(triple, [...(waiting.get(triple) ?? []), candidate]);
    }
  });
  const all = [...waiting].sort(([a], [b]) => a - b);
  const candidates = all.flatMap(([, list]) => list);
  const begins = new Int32Array(TRIPLES / 32);
  const lengths = new Uint32Array(TRIPLES);
  for (const [triple, list] of all) {
    mark(begins, triple);
    lengths[triple] = list.length;
  }
  return {
    begins,
    ends,
    first: sums(lengths),
    words: Uint16Array.from(candidates, ({ word }) => word),
    offsets: Int8Array.from(candidates, ({ offset }) => offset),
    probes: Uint8Array.from(candidates, ({ probe }) => probe.byte),
    probesAt: Int8Array.from(candidates, ({ probe }) => probe.place),
    bytes: Uint8Array.from(bytes.flatMap((word) => [...word])),
    starts: sums(Uint32Array.from(bytes, (word) => word.length)),
    readings,
  };
};

/** Shifts count modulo 32 here and in the search. */
const mark = (bits: Int32Array, triple: number): void => {
  bits[triple >> 5] = (bits[triple >> 5] ?? 0) | (1 << triple);
};

interface Probe {
  readonly byte: number;
  readonly place: number;
}

interface Candidate {
  readonly word: number;
  readonly offset: number;
  readonly probe: Probe;
}

/** Where each of the lengths begins, and where the last ends. */
const sums = (lengths: Uint32Array): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  return starts;
};

/** The rarest byte of the word outside its triple; one of the triple when there is none. Its place is told from the triple's. */
const probeOf = (word: Uint8Array, offset: number): Probe => {
  const places = [...word.keys()].filter((place) => place < offset || place > offset + 2);
  const rarest = (places.length === 0 ? [0] : places).reduce((least, place) =>
    shareOf(classOf[word[place] ?? 0] ?? 0) < shareOf(classOf[word[least] ?? 0] ?? 0) ? place : least,
  );
  return { byte: small[word[rarest] ?? 0] ?? 0, place: rarest - offset };
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

/** Kept between texts, since fresh memory costs as much as the search: a text of this length and all shorter ones fit. */
const KEPT = 4_194_304;
let kept: Uint8Array | undefined;

/** The text's characters as bytes, three zeros after them. Those past U+00FF lose their upper half, which can only make a candidate that its reader refuses. */
const bytesOf = (text: string): Uint8Array => {
  const { length } = text;
  const size = length + 4 - (length % 2);
  if (size <= KEPT) kept ??= new Uint8Array(KEPT);
  const bytes = size <= KEPT && kept ? kept : new Uint8Array(size);
  Buffer.from(bytes.buffer).write(text, 'latin1');
  bytes.fill(0, length, size);
  return bytes;
};

/** Room for so many words at first; doubled whenever it is full. */
const ROOM = 1024;

/**
 * Pairs of a word and the offset just after it, nearly in the order in which they stand: words that overlap may come in any order. They are
 * collected, not told one by one: a loop that calls others is compiled anew whenever one of those changes.
 */
export const searchLiterals = (text: string, index: LiteralIndex): Int32Array => {
  const { begins, ends, first, words, probes, probesAt } = index;
  const { length } = text;
  const bytes = bytesOf(text);
  const pairs = new Uint16Array(bytes.buffer);
  const places = (length + 1) >> 1;
  let found = new Int32Array(ROOM);
  let size = 0;
  let classes = classesOfPair[pairs[0] as number] as number;
  for (let place = 0; place < places; place += 1) {
    const following = classesOfPair[pairs[place + 1] as number] as number;
    const triple = (classes << CLASS_BITS) | (following >> CLASS_BITS);
    const next = ((classes & (CLASSES - 1)) << (2 * CLASS_BITS)) | following;
    classes = following;
    if ((((begins[triple >> 5] as number) >> triple) & ((ends[next >> 5] as number) >> next) & 1) === 0) continue;
    const last = first[triple + 1] as number;
    for (let candidate = first[triple] as number; candidate < last; candidate += 1) {
      const probe = small[bytes[place * 2 + (probesAt[candidate] as number)] as number];
      if (probe !== probes[candidate]) continue;
      const end = endOf(bytes, index, candidate, place * 2);
      if (end === 0 || end > length) continue;
      if (size === found.length) found = doubled(found);
      found[size] = words[candidate] as number;
      found[size + 1] = end;
      size += 2;
    }
  }
  return found.subarray(0, size);
};

const doubled = (list: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
};

/** Where the candidate's word ends, if it stands where its triple at `at` would put it; 0 otherwise. */
const endOf = (
  text: Uint8Array,
  { words, offsets, bytes, starts, readings }: LiteralIndex,
  candidate: number,
  at: number,
): number => {
  const word = words[candidate] as number;
  const from = starts[word] as number;
  const length = (starts[word + 1] as number) - from;
  const start = at - (offsets[candidate] as number);
  const reading = readings[word] as Uint8Array;
  if (start < 0) return 0;
  for (let place = 0; place < length; place += 1)
    if (reading[text[start + place] as number] !== bytes[from + place]) return 0;
  return start + length;
};
