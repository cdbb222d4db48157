import type { Digest } from '../primitives/crypto.ts';
import { createCompression, LANED_BLOCK, type Rounds } from './compress.ts';
import { SHA1 } from './sha1.ts';
import { SHA256 } from './sha256.ts';

/** Bytes of a block of SHA-1 and SHA-256. */
export const BLOCK_BYTES = 64;

/** Digests that are computed over four lanes of 32 bits. */
type LanedDigest = 'sha1' | 'sha256';

/** Messages that are hashed together: groups of four. */
export const GROUPS = 64;
export const TOGETHER = GROUPS * 4;

/** FIPS 180-4 sections 5.3.1 and 5.3.3. */
const INITIAL: Readonly<Record<LanedDigest, readonly number[]>> = {
  sha1: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
  sha256: [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
};
const ROUNDS: Readonly<Record<LanedDigest, Rounds>> = { sha1: SHA1, sha256: SHA256 };

/**
 * Blocks of many messages, hashed side by side. Word `w` of lane `l` of group `g` lies at `g * words * 4 + w * 4 + l`, counted in 32-bit words from the start of its part.
 */
export interface Lanes {
  /** Words of a state, and of a digest. */
  readonly size: number;
  /** The states; digests when all blocks are through. */
  readonly states: Uint32Array;
  /** One block of each message. */
  readonly blocks: Uint32Array;
  /** The same bytes. */
  readonly blockBytes: Uint8Array;
  /** Sets all states to the initial one. */
  begin(): void;
  /** Takes in the block of each message, each of its words changed by `mask`. */
  compress(groups: number, mask?: number): void;
  /** Makes the words of all rounds of blocks that all messages share, given as numbers of 32 bits: once, as they are the same for every key. */
  prepareSame(blocks: Uint32Array): Uint32Array;
  /** Takes in the same blocks for all messages, made by `prepareSame`. */
  compressSame(words: Uint32Array, groups: number): void;
}

const MEMORY_BYTES = 1_048_576;
const STATES_AT = 0;
const BLOCKS_AT = GROUPS * 8 * 16;
const BLOCKS_BYTES = GROUPS * LANED_BLOCK;
/** The constants of the rounds, of which no hash has more than 80, then the words of shared blocks. */
const CONSTANTS_AT = BLOCKS_AT + BLOCKS_BYTES;
const MOST_ROUNDS_BYTES = 80 * 4;
const SAME_AT = CONSTANTS_AT + MOST_ROUNDS_BYTES;
/** Longest text that all messages can share, in bytes. */
export const LONGEST_SAME = (Math.floor((MEMORY_BYTES - SAME_AT) / MOST_ROUNDS_BYTES) - 2) * BLOCK_BYTES;

const made = new Map<LanedDigest, Lanes>();

/** Undefined for other digests. One for each in a process: what uses it may not be called from within itself. */
export const lanesOf = (digest: Digest): Lanes | undefined => {
  if (digest !== 'sha1' && digest !== 'sha256') return undefined;
  const lanes = made.get(digest) ?? createLanes(digest);
  made.set(digest, lanes);
  return lanes;
};

const createLanes = (digest: LanedDigest): Lanes => {
  const rounds = ROUNDS[digest];
  const { run, runSame, memory } = createCompression(rounds, CONSTANTS_AT, MEMORY_BYTES);
  const size = rounds.words;
  const initial = forGroups(INITIAL[digest].flatMap((word) => [word, word, word, word]));
  const states = new Uint32Array(memory, STATES_AT, initial.length);
  const same = new Uint32Array(memory, SAME_AT);
  return {
    size,
    states,
    blocks: new Uint32Array(memory, BLOCKS_AT, BLOCKS_BYTES / 4),
    blockBytes: new Uint8Array(memory, BLOCKS_AT, BLOCKS_BYTES),
    begin: () => states.set(initial),
    compress: (groups, mask = 0) => run(STATES_AT, BLOCKS_AT, LANED_BLOCK, groups, mask),
    prepareSame: (blocks) => Uint32Array.from(wordsOf(blocks, rounds)),
    compressSame(words, groups) {
      same.set(words);
      for (let at = 0; at < words.length; at += rounds.count) runSame(STATES_AT, SAME_AT + at * 4, 0, groups, 0);
    },
  };
};

/** The words of all rounds, block after block, with the rounds' constants added. */
function* wordsOf(blocks: Uint32Array, { expand, constants, count }: Rounds): Generator<number> {
  for (let at = 0; at < blocks.length; at += 16) {
    const words = expand(blocks.subarray(at, at + 16));
    for (let t = 0; t < count; t += 1) yield (words[t] ?? 0) + (constants[t] ?? 0);
  }
}

/** The same words in every group. */
export const forGroups = (words: readonly number[]): Uint32Array =>
  Uint32Array.from({ length: words.length * GROUPS }, (_, i) => words[i % words.length] ?? 0);
