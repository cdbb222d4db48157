import { add, advance, type Code, countDown, get, load, moduleOf, number, set, splat, store, xor } from './wasm.ts';

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
export const compressionModule = ({ words, extra, before, rounds }: Rounds): Uint8Array<ArrayBuffer> => {
  const state = from(FIRST_VECTOR, words);
  const block = from(FIRST_VECTOR + words, 16);
  const locals: Locals = { state, block, extra: from(FIRST_VECTOR + words + 16, extra) };
  const mask = FIRST_VECTOR + words + 16 + extra;
  const group = [
    ...block.flatMap((local, i) => set(local, xor(load(get(BLOCKS), i * 16), get(mask)))),
    ...state.flatMap((local, i) => set(local, load(get(STATES), i * 16))),
    ...rounds(locals),
    ...state.flatMap((local, i) => store(get(STATES), i * 16, add(load(get(STATES), i * 16), get(local)))),
    ...advance(STATES, number(words * 16)),
    ...advance(BLOCKS, get(STRIDE)),
  ];
  return moduleOf({
    parameters: FIRST_VECTOR,
    vectors: words + 16 + extra + 1,
    body: [...set(mask, splat(get(MASK))), ...before(locals), ...countDown(GROUPS, group)],
  });
};

/** The entry of a ring, forwards or backwards. */
export const at = (ring: readonly number[], index: number): number =>
  ring[((index % ring.length) + ring.length) % ring.length] ?? 0;
