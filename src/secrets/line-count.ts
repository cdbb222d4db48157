/** Counts the lines and characters of text whose characters are bytes of UTF-8: sixteen at a time in WebAssembly, as long texts are counted to their end. */
import { type Code, get, i8x16, i32, i32x4, repeat, set } from '../wasm/code.ts';
import { createLoop } from '../wasm/module.ts';

export interface Counted {
  readonly breaks: number;
  /** UTF-16 code units: what follows in a character of UTF-8 is no further one, four bytes make two. */
  readonly units: number;
}

/** Shorter stretches are counted sooner than they are copied. */
const SHORT = 256;
const PIECE = 65_536;
const LANES = 16;
const UNITS_AT = PIECE;
/** A byte that is neither a line break nor the first of a character. */
const NOTHING = 0x80;

let counter: ((text: string, from: number, to: number) => Counted) | undefined;

/** Of the characters from `from` up to `to`. */
export const countLines = (text: string, from: number, to: number): Counted => {
  if (to - from < SHORT) return countShort(text, from, to);
  counter ??= createCounter();
  return counter(text, from, to);
};

const countShort = (text: string, from: number, to: number): Counted => {
  let breaks = 0;
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const byte = text.charCodeAt(at);
    if (byte === 10) breaks += 1;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return { breaks, units };
};

const createCounter = (): NonNullable<typeof counter> => {
  const { run, memory } = createLoop({ parameters: 1, numbers: 3, vectors: 1, body: loopBody(), bytes: PIECE + 4 });
  const all = Buffer.from(memory);
  const written = new Int32Array(memory, UNITS_AT, 1);
  return (text, from, to) => {
    let breaks = 0;
    let units = 0;
    for (let at = from; at < to; at += PIECE) {
      const length = all.write(text.slice(at, Math.min(to, at + PIECE)), 0, PIECE, 'latin1');
      const end = Math.ceil(length / LANES) * LANES;
      all.fill(NOTHING, length, end);
      breaks += run(end);
      units += written[0] ?? 0;
    }
    return { breaks, units };
  };
};

/** Locals: the parameter, then numbers, then the vector. */
const [UNTIL, PLACE, BREAKS, UNITS, BYTES] = [0, 1, 2, 3, 4];

/** `run(until)`: returns the line breaks, and leaves the units behind the text. */
const loopBody = (): Code => {
  const { number, add, subtract, count, isLess } = i32;
  const lanes = (value: number): Code => i8x16.splat(number(value));
  const howMany = (bits: Code): Code => count(i8x16.bits(bits));
  const inRange = (first: number, size: number): Code =>
    howMany(i8x16.isLess(i8x16.subtract(get(BYTES), lanes(first)), lanes(size)));
  const starts = subtract(number(LANES), inRange(0x80, 0x40));
  const step = [
    ...set(BYTES, i32x4.load(get(PLACE), 0)),
    ...set(BREAKS, add(get(BREAKS), howMany(i8x16.isEqual(get(BYTES), lanes(10))))),
    ...set(UNITS, add(get(UNITS), add(starts, inRange(0xf0, 0x10)))),
    ...set(PLACE, add(get(PLACE), number(LANES))),
  ];
  return [
    ...repeat(step, isLess(get(PLACE), get(UNTIL))),
    ...i32.store(number(0), UNITS_AT, get(UNITS)),
    ...get(BREAKS),
  ];
};
