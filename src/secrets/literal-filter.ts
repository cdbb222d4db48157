/** Where in a text a word of a list may stand: a loop over every second place, in WebAssembly, which does it five times as fast as JavaScript. */
import { type Code, get, i32, repeat, set } from '../wasm/code.ts';
import { createLoop } from '../wasm/module.ts';
import { FOLDS, type LiteralIndex, MULTIPLIER, maskOf } from './literal-index.ts';

/** Characters looked at in one go; so many that they stay in the processor's cache. */
export const PIECE = 131_072;
/** Characters before and after them, even, and more than the longest word has. */
export const MARGIN = 128;

export interface Filter {
  /** The characters as bytes. */
  readonly bytes: Uint8Array;
  /** What `run` found: where windows of the index may begin, from the start of `bytes`. */
  readonly places: Int32Array;
  /** `bytes` by twos, since places are even. */
  readonly pairs: Uint16Array;
  /** Says whose windows are looked for. */
  use(index: LiteralIndex): void;
  /** Puts a part of a text into `bytes`, and gives its length. Characters past U+00FF lose their upper half, which can only make a candidate that its reader refuses. */
  put(text: string, from: number, until: number): number;
  /** Looks at the places from an even one on; gives how many it found. May look at a few places more. */
  run(from: number, until: number): number;
}

/** A bit for each value of the upper bits of a window's product: few enough for the cache, and so many that hardly one in fifty is 1. */
const HASH_BITS = 21;
/** The same of another product, for the places that have a bit by the first: without it half of them are there by chance. */
const SECOND_BITS = 20;
const SECOND_MULTIPLIER = 0x85ebca6b;
/** Places that are looked at before the loop asks whether it has ended. */
const AT_ONCE = 4;

/** Where the parts lie in the memory, in bytes. */
const BITS_AT = 0;
const SECOND_AT = BITS_AT + 2 ** HASH_BITS / 8;
const TEXT_AT = SECOND_AT + 2 ** SECOND_BITS / 8;
const TEXT_BYTES = PIECE + 2 * MARGIN;
/** Windows at the last places reach so far past them. */
const BEHIND = 2 * AT_ONCE + 4;
const PLACES_AT = TEXT_AT + TEXT_BYTES + 4 * BEHIND;
/** One is written after the last, before it is known not to be one. */
const MOST_PLACES = PIECE / 2 + AT_ONCE + 1;

/** One for a process is enough; not safe to call from within itself. */
export const createFilter = (): Filter => {
  const { run, memory } = createLoop({
    parameters: 2,
    numbers: 4,
    body: filterBody(),
    bytes: PLACES_AT + MOST_PLACES * 4,
  });
  const all = Buffer.from(memory);
  const bits = new Int32Array(memory, BITS_AT, 2 ** HASH_BITS / 32);
  const second = new Int32Array(memory, SECOND_AT, 2 ** SECOND_BITS / 32);
  let used: LiteralIndex | undefined;
  return {
    bytes: new Uint8Array(memory, TEXT_AT, TEXT_BYTES + BEHIND),
    pairs: new Uint16Array(memory, TEXT_AT, (TEXT_BYTES + BEHIND) / 2),
    places: new Int32Array(memory, PLACES_AT, MOST_PLACES),
    use(index) {
      if (used === index) return;
      bits.fill(0);
      second.fill(0);
      for (const window of index.windows) markLike(window, bits, second);
      used = index;
    },
    put(text, from, until) {
      const length = all.write(from === 0 && until >= text.length ? text : text.slice(from, until), TEXT_AT, 'latin1');
      all.fill(0, TEXT_AT + length, TEXT_AT + length + BEHIND);
      return length;
    },
    run: (from, until) => (until > from ? run(from, until) : 0),
  };
};

const setBit = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << at);
};

/** Marks the windows of a text that a window of the index stands for: each byte of it that may be any is every folded one in turn. */
const markLike = (window: number, bits: Int32Array, second: Int32Array): void => {
  const open = ~maskOf(window);
  const free = open & ~FOLDS;
  const first = window | (open & FOLDS);
  let like = first;
  do {
    setBit(bits, Math.imul(like, MULTIPLIER) >>> (32 - HASH_BITS));
    setBit(second, Math.imul(like, SECOND_MULTIPLIER) >>> (32 - SECOND_BITS));
    // Counts in the free bits as if they were one number; after the last it begins again.
    like = first | (((like | ~free) + 1) & free);
  } while (like !== first);
};

/** Locals of the loop: its parameters, then numbers. */
const [PLACE, UNTIL, HASH, FOUND, READ, END] = [0, 1, 2, 3, 4, 5];
const { number, add, and, or, multiply, subtract, shiftLeft, shiftRight } = i32;

/** Writes down the place that is `offset` past the local, and counts it if its window has a bit; otherwise the next one is written over it. */
const keepIf = (offset: number, factor: number, size: number, bitsAt: number): Code => {
  const window = or(i32.load(get(PLACE), TEXT_AT + offset), number(FOLDS));
  const word = and(shiftRight(get(HASH), number(3)), number(-4));
  const isWanted = and(shiftRight(i32.load(word, bitsAt), get(HASH)), number(1));
  return [
    ...set(HASH, shiftRight(multiply(window, number(factor | 0)), number(32 - size))),
    ...i32.store(get(FOUND), PLACES_AT, add(get(PLACE), number(offset))),
    ...set(FOUND, add(get(FOUND), shiftLeft(isWanted, number(2)))),
  ];
};

/** `run(place, until)`: every second place by the first bits, then those that are left by the second. Nothing hangs on a guess of the processor. */
const filterBody = (): Code => {
  const look = [
    ...Array.from({ length: AT_ONCE }, (_, at) => keepIf(2 * at, MULTIPLIER, HASH_BITS, BITS_AT)).flat(),
    ...set(PLACE, add(get(PLACE), number(2 * AT_ONCE))),
  ];
  const lookAgain = [
    ...set(PLACE, i32.load(get(READ), PLACES_AT)),
    ...keepIf(0, SECOND_MULTIPLIER, SECOND_BITS, SECOND_AT),
    ...set(READ, add(get(READ), number(4))),
  ];
  const isAny = subtract(number(0), i32.isOther(get(END), number(0)));
  return [
    ...repeat(look, i32.isLess(get(PLACE), get(UNTIL))),
    ...set(END, get(FOUND)),
    ...set(FOUND, number(0)),
    ...repeat(lookAgain, i32.isLess(get(READ), get(END))),
    ...shiftRight(and(get(FOUND), isAny), number(2)),
  ];
};
