/** Where stretches of base64 characters begin: a loop over 32 bytes at a time in WebAssembly, as looking at each is a fifth of a search in JavaScript. */

import { isBase64 } from '../peel/base64-alphabet.ts';
import { type Code, get, i8x16, i32, i32x4, i64, repeat, set } from '../wasm/code.ts';
import { createLoop } from '../wasm/module.ts';

/** Characters that are looked at together. */
export const BLOCK = 32;
/** Shorter than this, base64 holds no token. At most a block, so that two blocks show every stretch that begins in the first. */
export const SHORTEST = 28;

/** Characters looked at in one go; so many that they stay in the processor's cache. */
const PIECE = 131_072;
const TEXT_AT = 0;
const TEXT_BYTES = PIECE + 2 * BLOCK;
const FOUND_AT = TEXT_AT + TEXT_BYTES;
/** One is written after the last, before it is known not to be one. */
const MOST = PIECE / BLOCK + 1;
const STARTS_AT = FOUND_AT + MOST * 4;

let blocks: ((text: string) => number[]) | undefined;

/**
 * Pairs, in order, of the offset of a block and 32 bits, the lowest for its first character: 1 where a stretch of base64 characters (of either alphabet) of the
 * least length begins. Blocks without any are left out. Characters past U+00FF are read by their lower half: whoever asks looks again.
 */
export const base64Blocks = (text: string): number[] => {
  blocks ??= createBlocks();
  return blocks(text);
};

const createBlocks = (): ((text: string) => number[]) => {
  const { run, memory } = createLoop({
    parameters: 3,
    numbers: 3,
    longs: 1,
    vectors: 1 + Object.keys(CONSTANTS).length,
    body: loopBody(),
    bytes: STARTS_AT + MOST * 4,
  });
  const all = Buffer.from(memory);
  const found = new Int32Array(memory, FOUND_AT, MOST);
  const starts = new Int32Array(memory, STARTS_AT, MOST);
  return (text) => {
    const places: number[] = [];
    for (let from = 0; from < text.length; from += PIECE) {
      const part = from === 0 && text.length <= TEXT_BYTES ? text : text.slice(from, from + TEXT_BYTES);
      const length = all.write(part, TEXT_AT, TEXT_BYTES, 'latin1');
      all.fill(0, TEXT_AT + length, TEXT_AT + TEXT_BYTES);
      const isInside = from > 0 && isBase64(text.charCodeAt(from - 1) & 0xff);
      const count = run(0, Math.min(length, PIECE), isInside ? 1 : 0);
      for (let at = 0; at < count; at += 1) places.push(from + (found[at] ?? 0), starts[at] ?? 0);
    }
    return places;
  };
};

/** Locals of the loop: its parameters, then numbers, a long one, and vectors. */
const [PLACE, UNTIL, BEFORE, HERE, NEXT, FOUND, LONG, BYTES, FIRST_CONSTANT] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** What characters are compared with, each in a local of its own. */
const CONSTANTS = { case: 0x20, a: 0x61, letters: 26, slash: 0x2f, digits: 11, plus: 0x2b, minus: 0x2d, under: 0x5f };
const constant = (name: keyof typeof CONSTANTS): Code => get(FIRST_CONSTANT + Object.keys(CONSTANTS).indexOf(name));

/** A bit for each of sixteen characters that is a letter, a digit or the slash before them, or one of three signs. */
const bitsAt = (offset: number): Code => {
  const { isEqual, isLess, subtract } = i8x16;
  const { or } = i32x4;
  const bytes = get(BYTES);
  const isLetter = isLess(subtract(or(bytes, constant('case')), constant('a')), constant('letters'));
  const isDigit = isLess(subtract(bytes, constant('slash')), constant('digits'));
  const signs = (['plus', 'minus', 'under'] as const).map((sign) => isEqual(bytes, constant(sign)));
  const isIn = signs.reduce(or, or(isLetter, isDigit));
  return [...set(BYTES, i32x4.load(get(PLACE), TEXT_AT + offset)), ...i8x16.bits(isIn)];
};

/** Leaves a bit of the long local where as many bits in a row begin as a stretch must have. */
const onlyLong = (): Code => {
  const code: number[] = [];
  for (let row = 1; row < SHORTEST; ) {
    const step = Math.min(row, SHORTEST - row);
    code.push(...set(LONG, i64.and(get(LONG), i64.shiftRight(get(LONG), step))));
    row += step;
  }
  return code;
};

/**
 * `run(place, until, before)`, where `before` is 1 when the character before the place is one of base64: every block is written down, and the next one
 * over it unless a stretch begins in it, so that nothing hangs on a guess of the processor.
 */
const loopBody = (): Code => {
  const { number, add, and, or, xor, shiftLeft, shiftRight, isOther } = i32;
  const blockAt = (offset: number): Code => or(bitsAt(offset), shiftLeft(bitsAt(offset + 16), number(16)));
  const step = [
    ...set(NEXT, blockAt(BLOCK)),
    ...set(LONG, i64.join(get(HERE), get(NEXT))),
    ...onlyLong(),
    ...set(BEFORE, and(i64.low(get(LONG)), xor(or(shiftLeft(get(HERE), number(1)), get(BEFORE)), number(-1)))),
    ...i32.store(get(FOUND), FOUND_AT, get(PLACE)),
    ...i32.store(get(FOUND), STARTS_AT, get(BEFORE)),
    ...set(FOUND, add(get(FOUND), shiftLeft(isOther(get(BEFORE), number(0)), number(2)))),
    ...set(BEFORE, shiftRight(get(HERE), number(31))),
    ...set(HERE, get(NEXT)),
    ...set(PLACE, add(get(PLACE), number(BLOCK))),
  ];
  return [
    ...Object.values(CONSTANTS).flatMap((value, i) => set(FIRST_CONSTANT + i, i8x16.splat(number(value)))),
    ...set(HERE, blockAt(0)),
    ...repeat(step, i32.isLess(get(PLACE), get(UNTIL))),
    ...shiftRight(get(FOUND), number(2)),
  ];
};
