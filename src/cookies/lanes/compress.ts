import { type Code, get, i32, i32x4, repeat, set } from '../../wasm/code.ts';
import { createLoop, type Loop } from '../../wasm/module.ts';

/** Bytes that a block of 64 takes when four messages lie word by word beside each other. */
export const LANED_BLOCK = 256;

/** Locals of the function: its parameters, then words of four lanes. */
const [STATES, BLOCKS, STRIDE, GROUPS, MASK, FIRST_VECTOR] = [0, 1, 2, 3, 4, 5];

/** What a hash of the SHA family does with a block (FIPS 180-4 section 6), written for four lanes. */
export interface Rounds {
  /** Words of the state. */
  readonly words: number;
  /** Locals that the rounds need beside the state and the 16 words of the block. */
  readonly extra: number;
  /** Before the first group. */
  readonly before: (locals: Locals) => Code;
  /** All rounds; the state's locals hold the result to add. */
  readonly rounds: (locals: Locals) => Code;
}

/** Numbers of locals. */
export interface Locals {
  readonly state: readonly number[];
  readonly block: readonly number[];
  readonly extra: readonly number[];
}

const from = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i);

/**
 * `run(states, blocks, stride, groups, mask)`: for each group of four lanes the compression of one block into one state. `stride` in bytes from one group's block to
 * the next; 0 where all groups have the same. `mask` changes every word of the blocks, as HMAC does with keys; 0 for none.
 */
export const createCompression = ({ words, extra, before, rounds }: Rounds, bytes: number): Loop => {
  const state = from(FIRST_VECTOR, words);
  const block = from(FIRST_VECTOR + words, 16);
  const locals: Locals = { state, block, extra: from(FIRST_VECTOR + words + 16, extra) };
  const mask = FIRST_VECTOR + words + 16 + extra;
  const stateWord = (i: number): Code => i32x4.load(get(STATES), i * 16);
  const group = [
    ...block.flatMap((local, i) => set(local, i32x4.xor(i32x4.load(get(BLOCKS), i * 16), get(mask)))),
    ...state.flatMap((local, i) => set(local, stateWord(i))),
    ...rounds(locals),
    ...state.flatMap((local, i) => i32x4.store(get(STATES), i * 16, i32x4.add(stateWord(i), get(local)))),
    ...set(STATES, i32.add(get(STATES), i32.number(words * 16))),
    ...set(BLOCKS, i32.add(get(BLOCKS), get(STRIDE))),
    ...set(GROUPS, i32.subtract(get(GROUPS), i32.number(1))),
  ];
  return createLoop({
    parameters: FIRST_VECTOR,
    vectors: words + 16 + extra + 1,
    body: [...set(mask, i32x4.splat(get(MASK))), ...before(locals), ...repeat(group, get(GROUPS)), ...get(GROUPS)],
    bytes,
  });
};

/** The entry of a ring, forwards or backwards. */
export const at = (ring: readonly number[], index: number): number =>
  ring[((index % ring.length) + ring.length) % ring.length] ?? 0;
