/** A list of fixed texts, made ready to be looked for. */
import { type Guard, type Guards, listGuards } from './literal-guards.ts';
import { classOf, rarestWindow, shareOf, small, WINDOW } from './literal-windows.ts';

/** Made ready once for a list of words; a word's id is its place in the list. */
export interface LiteralIndex {
  /** Every window by which some word is looked for: four folded bytes, the first in the lowest bits of one number; 0 where any byte may be. */
  readonly windows: Int32Array;
  /** The bits in which a window of the text must be as one of these; one mask for each choice of bytes that may be any. */
  readonly masks: readonly number[];
  /** Windows and their places in `windows`, see `slotsOf`; a power of two of them, at least four times as many as windows. */
  readonly slots: Int32Array;
  /** By a window's place, where its candidates begin in `words` and what follows; the next entry is where they end. */
  readonly first: Uint32Array;
  readonly words: Uint16Array;
  /** From the word's start to its window; -1 when the window begins one byte before it. */
  readonly offsets: Int8Array;
  /** One byte of the word that is not in the window, and where it is from there: most candidates fail it. */
  readonly probes: Uint8Array;
  readonly probesAt: Int8Array;
  /** The words as bytes one after the other, in small letters unless they are exact, and where each begins. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  /** By word: 1 where capitals are not to be read as small letters. */
  readonly exact: Uint8Array;
  readonly guards: Guards;
}

/** Makes one of capitals and small letters, and of some signs: bytes with this bit set. */
export const FOLD = 0x20;
/** What four bytes that are loaded together are folded with. */
export const FOLDS = 0x20202020;

/** A text to look for; `exact` when capitals are not to be read as small letters. */
export interface Literal {
  readonly text: string;
  readonly exact?: boolean;
  /** Every place of it matters when absent. */
  readonly guard?: Guard;
}

/** Words must be ASCII, at least two characters and at most a hundred. */
export const indexLiterals = (literals: readonly Literal[]): LiteralIndex => {
  const bytes = literals.map(({ text, exact = false }) => Buffer.from(exact ? text : text.toLowerCase(), 'latin1'));
  const waiting = new Map<number, Candidate[]>();
  bytes.forEach((word, id) => {
    const rarest = rarestWindow(word.map((code) => classOf[code] ?? 0));
    for (const offset of [rarest, rarest + 1]) {
      const candidate = { word: id, offset, probe: probeOf(word, offset) };
      const window = numberOf(word, offset);
      const others = waiting.get(window);
      if (others) others.push(candidate);
      else waiting.set(window, [candidate]);
    }
  });
  const all = [...waiting].sort(([a], [b]) => a - b);
  const candidates = all.flatMap(([, list]) => list);
  const windows = Int32Array.from(all, ([window]) => window);
  return {
    windows,
    masks: [...new Set(windows.map(maskOf))],
    slots: slotsOf(windows),
    first: sums(Uint32Array.from(all, ([, list]) => list.length)),
    words: Uint16Array.from(candidates, ({ word }) => word),
    offsets: Int8Array.from(candidates, ({ offset }) => offset),
    probes: Uint8Array.from(candidates, ({ probe }) => probe.byte),
    probesAt: Int8Array.from(candidates, ({ probe }) => probe.place),
    bytes: Uint8Array.from(Buffer.concat(bytes)),
    starts: sums(Uint32Array.from(bytes, (word) => word.length)),
    exact: Uint8Array.from(literals, ({ exact = false }) => (exact ? 1 : 0)),
    guards: listGuards(literals.map(({ guard }) => guard)),
  };
};

/** In an empty slot: no window is this, since some byte of it is given. */
const EMPTY = 0;

/** Well mixed, by the multiplier of Fibonacci hashing; the upper bits are the better ones. */
export const MULTIPLIER = 0x9e3779b1;

/** Open addressing: a window lies in its slot, or in one of the next, and its place beside it. */
export const slotsOf = (windows: Int32Array): Int32Array => {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, windows.length) * 4));
  const slots = new Int32Array(2 * count);
  windows.forEach((window, place) => {
    let slot = Math.imul(window, MULTIPLIER) >>> (Math.clz32(count) + 1);
    while (slots[2 * slot] !== EMPTY) slot = (slot + 1) & (count - 1);
    slots[2 * slot] = window;
    slots[2 * slot + 1] = place;
  });
  return slots;
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

/** The rarest byte of the word outside its window; one of the window when there is none. Its place is distinguished from the window's. */
const probeOf = (word: Uint8Array, offset: number): Probe => {
  let rarest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < word.length; place += 1) {
    const share = shareOf(classOf[word[place] ?? 0] ?? 0);
    if ((place >= offset && place < offset + WINDOW) || share >= least) continue;
    [rarest, least] = [place, share];
  }
  if (rarest < 0) rarest = 0;
  return { byte: small[word[rarest] ?? 0] ?? 0, place: rarest - offset };
};

/** The four bytes from `offset` on, folded. */
const numberOf = (word: Uint8Array, offset: number): number => {
  let number = 0;
  for (let at = Math.max(0, offset); at < Math.min(word.length, offset + WINDOW); at += 1)
    number |= ((word[at] ?? 0) | FOLD) << (8 * (at - offset));
  return number;
};

/** All bits of the bytes that are not any. */
export const maskOf = (window: number): number =>
  [0, 8, 16, 24].reduce((mask, shift) => ((window >>> shift) & 0xff ? mask | (0xff << shift) : mask), 0);
