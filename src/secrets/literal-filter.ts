/** Where in a text a word of a list may stand: a loop over every second place, in WebAssembly, which does it three times as fast as JavaScript. */
import { type Code, get, i32, repeat, set } from '../wasm/code.ts';
import { createLoop } from '../wasm/module.ts';
import type { LiteralIndex } from './literal-index.ts';
import { CLASS_BITS, CLASSES, classOf } from './literal-windows.ts';

/** Characters looked at in one go; so many that they stay in the processor's cache. */
export const PIECE = 131_072;
/** Characters before and after them, even, and more than the longest word has. */
export const MARGIN = 128;

export interface Filter {
  /** The characters as bytes. */
  readonly bytes: Uint8Array;
  /** What `run` found: where windows begin, from the start of `bytes`, and which. */
  readonly places: Int32Array;
  readonly windows: Int32Array;
  /** Says whose windows are looked for. */
  use(index: LiteralIndex): void;
  /** Puts a part of a text into `bytes`, and gives its length. Characters past U+00FF lose their upper half, which can only make a candidate that its reader refuses. */
  put(text: string, from: number, until: number): number;
  /** Looks at the places from an even one on; gives how many it found. */
  run(from: number, until: number): number;
}

/** Where the parts lie in the memory, in bytes. */
const PAIRS_AT = 0;
const WINDOWS_AT = PAIRS_AT + 65_536 * 2;
const TEXT_AT = WINDOWS_AT + CLASSES ** 4 / 8;
const TEXT_BYTES = PIECE + 2 * MARGIN;
/** A window at the last place reaches so far past it. */
const BEHIND = 4;
const PLACES_AT = TEXT_AT + TEXT_BYTES + BEHIND;
/** One is written after the last, before it is known not to be one. */
const MOST_PLACES = PIECE / 2 + 1;
const FOUND_AT = PLACES_AT + MOST_PLACES * 4;

/** One for a process is enough; not safe to call from within itself. */
export const createFilter = (): Filter => {
  const { run, memory } = createLoop({
    parameters: 2,
    numbers: 4,
    body: filterBody(),
    bytes: FOUND_AT + MOST_PLACES * 4,
  });
  const all = Buffer.from(memory);
  const bits = new Int32Array(memory, WINDOWS_AT, CLASSES ** 4 / 32);
  let used: LiteralIndex | undefined;
  new Uint16Array(memory, PAIRS_AT, 65_536).set(classesOfPairs());
  return {
    bytes: new Uint8Array(memory, TEXT_AT, TEXT_BYTES + BEHIND),
    places: new Int32Array(memory, PLACES_AT, MOST_PLACES),
    windows: new Int32Array(memory, FOUND_AT, MOST_PLACES),
    use(index) {
      if (used === index) return;
      bits.fill(0);
      for (const window of index.windows) bits[window >> 5] = (bits[window >> 5] ?? 0) | (1 << window);
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

/** Both classes of two neighbouring bytes, by the number that they make when they are loaded together. */
const classesOfPairs = (): Uint16Array =>
  Uint16Array.from(
    { length: 65_536 },
    (_, pair) => ((classOf[pair & 0xff] ?? 0) << CLASS_BITS) | (classOf[pair >> 8] ?? 0),
  );

/** Locals of the loop: its parameters, then numbers. */
const [PLACE, UNTIL, HERE, NEXT, WINDOW, FOUND] = [0, 1, 2, 3, 4, 5];

/** `run(place, until)`: every place is written down, and the next one over it unless its bit is set, so that nothing hangs on a guess of the processor. */
const filterBody = (): Code => {
  const { number, add, and, or, shiftLeft, shiftRight } = i32;
  const classesAt = (offset: number): Code =>
    i32.load16(shiftLeft(i32.load16(get(PLACE), TEXT_AT + offset), number(1)), PAIRS_AT);
  const bits = i32.load(shiftLeft(shiftRight(get(WINDOW), number(5)), number(2)), WINDOWS_AT);
  const isWanted = and(shiftRight(bits, get(WINDOW)), number(1));
  const step = [
    ...set(NEXT, classesAt(2)),
    ...set(WINDOW, or(shiftLeft(get(HERE), number(2 * CLASS_BITS)), get(NEXT))),
    ...set(HERE, get(NEXT)),
    ...i32.store(get(FOUND), PLACES_AT, get(PLACE)),
    ...i32.store(get(FOUND), FOUND_AT, get(WINDOW)),
    ...set(FOUND, add(get(FOUND), shiftLeft(isWanted, number(2)))),
    ...set(PLACE, add(get(PLACE), number(2))),
  ];
  return [
    ...set(HERE, classesAt(0)),
    ...repeat(step, i32.isLess(get(PLACE), get(UNTIL))),
    ...shiftRight(get(FOUND), number(2)),
  ];
};
