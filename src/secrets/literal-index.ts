/** A list of fixed texts, made ready to be looked for. */
import { ANY, CLASS_BITS, CLASSES, classOf, shareOf, small, windowsOf } from './literal-windows.ts';

/** Made ready once for a list of words; a word's id is its place in the list. */
export interface LiteralIndex {
  /** Every window by which some word is looked for: four classes in one number. In order. */
  readonly windows: Int32Array;
  /** A window's place in `windows`, see `placeOf`; a power of two of them, at least four times as many as windows. */
  readonly slots: Int32Array;
  /** By a window's place, where its candidates begin in `words` and what follows; the next entry is where they end. */
  readonly first: Uint32Array;
  readonly words: Uint16Array;
  /** From the word's start to its window; -1 when the window begins one byte before it. */
  readonly offsets: Int8Array;
  /** One byte of the word that is not in the window, and where it stands from there: most candidates fail it. */
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
  const waiting = new Map<number, Candidate[]>();
  bytes.forEach((word, id) => {
    for (const { offset, classes } of windowsOf([...word].map((code) => classOf[code] ?? 0))) {
      const candidate = { word: id, offset, probe: probeOf(word, offset) };
      for (const window of numbersOf(classes)) waiting.set(window, [...(waiting.get(window) ?? []), candidate]);
    }
  });
  const all = [...waiting].sort(([a], [b]) => a - b);
  const candidates = all.flatMap(([, list]) => list);
  const windows = Int32Array.from(all, ([window]) => window);
  return {
    windows,
    slots: slotsOf(windows),
    first: sums(Uint32Array.from(all, ([, list]) => list.length)),
    words: Uint16Array.from(candidates, ({ word }) => word),
    offsets: Int8Array.from(candidates, ({ offset }) => offset),
    probes: Uint8Array.from(candidates, ({ probe }) => probe.byte),
    probesAt: Int8Array.from(candidates, ({ probe }) => probe.place),
    bytes: Uint8Array.from(bytes.flatMap((word) => [...word])),
    starts: sums(Uint32Array.from(bytes, (word) => word.length)),
    readings,
  };
};

/** An empty slot: no window has this place. */
const EMPTY = -1;

/** The upper bits of the product are the well mixed ones. */
const slotOf = (window: number, slots: Int32Array): number =>
  Math.imul(window, 0x9e3779b1) >>> (Math.clz32(slots.length) + 1);

/** Open addressing: a window lies in its slot, or in one of the next. */
const slotsOf = (windows: Int32Array): Int32Array => {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, windows.length) * 4))).fill(EMPTY);
  windows.forEach((window, place) => {
    let slot = slotOf(window, slots);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place;
  });
  return slots;
};

/** For a window that is one of the index. */
export const placeOf = (window: number, { windows, slots }: LiteralIndex): number => {
  let slot = slotOf(window, slots);
  while (windows[slots[slot] as number] !== window) slot = (slot + 1) & (slots.length - 1);
  return slots[slot] as number;
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

/** The rarest byte of the word outside its window; one of the window when there is none. Its place is told from the window's. */
const probeOf = (word: Uint8Array, offset: number): Probe => {
  const places = [...word.keys()].filter((place) => place < offset || place > offset + 3);
  const rarest = (places.length === 0 ? [0] : places).reduce((least, place) =>
    shareOf(classOf[word[place] ?? 0] ?? 0) < shareOf(classOf[word[least] ?? 0] ?? 0) ? place : least,
  );
  return { byte: small[word[rarest] ?? 0] ?? 0, place: rarest - offset };
};

/** Every window that the classes fit, as a number; `ANY` stands for each of them. */
const numbersOf = (classes: readonly number[]): readonly number[] =>
  classes.reduce<readonly number[]>(
    (numbers, code) =>
      numbers.flatMap((number) =>
        (code === ANY ? Array.from({ length: CLASSES }, (_, each) => each) : [code]).map(
          (each) => (number << CLASS_BITS) | each,
        ),
      ),
    [0],
  );
