import { type Code, get, i32, i32x4, repeat, set } from '../../wasm/code.ts';
import { createLoops, type Loop } from '../../wasm/module.ts';

/** Bytes that a block of 64 takes when four messages lie word by word beside each other. */
export const LANED_BLOCK = 256;

/** Locals of the function: its parameters, then words of four lanes. */
const [STATES, BLOCKS, STRIDE, GROUPS, MASK, FIRST_VECTOR] = [0, 1, 2, 3, 4, 5];

/** What a hash of the SHA family does with a block (FIPS 180-4 section 6), written for four lanes. */
export interface Rounds {
  /** Words of the state. */
  readonly words: number;
  /** How many rounds a block takes. */
  readonly count: number;
  /** Locals that the rounds need beside the state and the 16 words of the block. */
  readonly extra: number;
  /** Before the first round, when the state is loaded. */
  readonly before: (locals: Locals) => Code;
  /** One round; the state's locals hold the result to add after the last. `word` is the round's word of the message with its constant. */
  readonly round: (locals: Locals, t: number, word: Code) => Code;
  /** The round's word is in the block's locals afterwards. */
  readonly schedule: (locals: Locals, t: number) => Code;
  /** The round's constant. */
  readonly constants: readonly number[];
  /** The words of all rounds from the 16 of a block. */
  readonly expand: (block: Uint32Array) => Uint32Array;
}

/** Numbers of locals. */
export interface Locals {
  readonly state: readonly number[];
  readonly block: readonly number[];
  readonly extra: readonly number[];
}

const from = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => first + i);

export interface Compression {
  /**
   * `run(states, blocks, stride, groups, mask)`: for each group of four lanes the compression of one block into one state. `stride` in bytes from one group's block to
   * the next. `mask` changes every word of the blocks, as HMAC does with keys; 0 for none.
   */
  readonly run: Loop['run'];
  /** `runSame(states, words, 0, groups, 0)`: the same with one block for all lanes, whose words of all rounds are in memory with their constants added. */
  readonly runSame: Loop['run'];
  readonly memory: ArrayBuffer;
}

/** `constantsAt` is where the constants of the rounds are put into the memory of so many bytes. */
export const createCompression = (rounds: Rounds, constantsAt: number, bytes: number): Compression => {
  const { words, extra, count, constants } = rounds;
  const state = from(FIRST_VECTOR, words);
  const block = from(FIRST_VECTOR + words, 16);
  const locals: Locals = { state, block, extra: from(FIRST_VECTOR + words + 16, extra) };
  const mask = FIRST_VECTOR + words + 16 + extra;
  const stateWord = (i: number): Code => i32x4.load(get(STATES), i * 16);
  const group = (inside: Code, next: Code): Code => [
    ...state.flatMap((local, i) => set(local, stateWord(i))),
    ...rounds.before(locals),
    ...inside,
    ...state.flatMap((local, i) => i32x4.store(get(STATES), i * 16, i32x4.add(stateWord(i), get(local)))),
    ...set(STATES, i32.add(get(STATES), i32.number(words * 16))),
    ...next,
    ...set(GROUPS, i32.subtract(get(GROUPS), i32.number(1))),
  ];
  const constant = (t: number): Code => i32x4.loadSplat(i32.number(0), constantsAt + t * 4);
  const own = [
    ...block.flatMap((local, i) => set(local, i32x4.xor(i32x4.load(get(BLOCKS), i * 16), get(mask)))),
    ...from(0, count).flatMap((t) => [
      ...rounds.schedule(locals, t),
      ...rounds.round(locals, t, i32x4.add(get(at(block, t)), constant(t))),
    ]),
  ];
  const same = from(0, count).flatMap((t) => rounds.round(locals, t, i32x4.loadSplat(get(BLOCKS), t * 4)));
  const parameters = FIRST_VECTOR;
  const vectors = words + 16 + extra + 1;
  const { functions, memory } = createLoops({
    loops: [
      {
        parameters,
        vectors,
        body: [
          ...set(mask, i32x4.splat(get(MASK))),
          ...repeat(group(own, set(BLOCKS, i32.add(get(BLOCKS), get(STRIDE)))), get(GROUPS)),
          ...get(GROUPS),
        ],
      },
      { parameters, vectors, body: [...repeat(group(same, []), get(GROUPS)), ...get(GROUPS)] },
    ],
    bytes,
  });
  const [run, runSame] = functions;
  new Uint32Array(memory, constantsAt, constants.length).set(constants);
  return { run, runSame, memory };
};

/** The entry of a ring, forwards or backwards. */
export const at = (ring: readonly number[], index: number): number =>
  ring[((index % ring.length) + ring.length) % ring.length] ?? 0;
