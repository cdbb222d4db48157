/** Where in a text a word of a list may stand: a loop over every second place, in WebAssembly, which does it five times as fast as JavaScript. */
import { type Code, get, i32, repeat, set } from '../wasm/code.ts';
import { createLoop } from '../wasm/module.ts';
import { FOLD, FOLDS, type LiteralIndex, MULTIPLIER } from './literal-index.ts';

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
/** Places that are looked at before the loop asks whether it has ended. */
const AT_ONCE = 4;

/** Where the parts lie in the memory, in bytes. */
const BITS_AT = 0;
const TEXT_AT = BITS_AT + 2 ** HASH_BITS / 8;
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
    numbers: 3,
    body: filterBody(),
    bytes: PLACES_AT + MOST_PLACES * 4,
  });
  const all = Buffer.from(memory);
  const bits = new Int32Array(memory, BITS_AT, 2 ** HASH_BITS / 32);
  let used: LiteralIndex | undefined;
  return {
    bytes: new Uint8Array(memory, TEXT_AT, TEXT_BYTES + BEHIND),
    pairs: new Uint16Array(memory, TEXT_AT, (TEXT_BYTES + BEHIND) / 2),
    places: new Int32Array(memory, PLACES_AT, MOST_PLACES),
    use(index) {
      if (used === index) return;
      bits.fill(0);
      const mark = (window: number): void => {
        const hash = Math.imul(window, MULTIPLIER) >>> (32 - HASH_BITS);
        bits[hash >> 5] = (bits[hash >> 5] ?? 0) | (1 << hash);
      };
      for (const window of index.windows) forEachLike(window, mark);
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

/** Folded bytes that may stand beside a word. */
const anyByte = Array.from({ length: 256 }, (_, code) => code).filter((code) => (code & FOLD) !== 0);

/** Tells the windows of a text that a window of the index stands for. */
const forEachLike = (window: number, tell: (window: number) => void, shift = 0): void => {
  if (shift === 32) tell(window);
  else if ((window >>> shift) & 0xff) forEachLike(window, tell, shift + 8);
  else for (const code of anyByte) forEachLike(window | (code << shift), tell, shift + 8);
};

/** Locals of the loop: its parameters, then numbers. */
const [PLACE, UNTIL, HASH, FOUND] = [0, 1, 2, 3];

/** `run(place, until)`: every place is written down, and the next one over it unless its bit is set, so that nothing hangs on a guess of the processor. */
const filterBody = (): Code => {
  const { number, add, and, or, multiply, shiftLeft, shiftRight } = i32;
  const lookAt = (offset: number): Code => {
    const window = or(i32.load(get(PLACE), TEXT_AT + offset), number(FOLDS));
    const word = and(shiftRight(get(HASH), number(3)), number(-4));
    const isWanted = and(shiftRight(i32.load(word, BITS_AT), get(HASH)), number(1));
    return [
      ...set(HASH, shiftRight(multiply(window, number(MULTIPLIER | 0)), number(32 - HASH_BITS))),
      ...i32.store(get(FOUND), PLACES_AT, add(get(PLACE), number(offset))),
      ...set(FOUND, add(get(FOUND), shiftLeft(isWanted, number(2)))),
    ];
  };
  const step = [
    ...Array.from({ length: AT_ONCE }, (_, at) => lookAt(2 * at)).flat(),
    ...set(PLACE, add(get(PLACE), number(2 * AT_ONCE))),
  ];
  return [...repeat(step, i32.isLess(get(PLACE), get(UNTIL))), ...shiftRight(get(FOUND), number(2))];
};
