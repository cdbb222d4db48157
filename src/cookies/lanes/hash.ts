import type { PackedKeys } from '../packed-keys.ts';
import { ENDING_BYTES, fourTimes, put, putLength, putMark, sameBlocks } from './blocks.ts';
import { BLOCK_BYTES, forGroups, type Lanes } from './lanes.ts';

const INNER = 0x36363636;
const OUTER = 0x5c5c5c5c;

/** HMAC (RFC 2104) of several texts under many keys of at most a block: what depends on the key alone is done once. */
export interface Hmac {
  /** Takes keys that lie in the blocks of `lanes`, filled up with zeros. */
  setKeys(groups: number): void;
  /** Leaves the MACs of one of the texts in the states of `lanes`. */
  run(text: number, groups: number): void;
}

export const createHmac = (lanes: Lanes, texts: readonly Uint8Array[]): Hmac => {
  const { blocks, states, size } = lanes;
  const messages = texts.map((text) => lanes.prepareSame(sameBlocks(text, { before: BLOCK_BYTES })));
  const outerEnd = forGroups(fourTimes(sameBlocks(new Uint8Array(size * 4), { before: BLOCK_BYTES })));
  const [outer, inner] = [new Uint32Array(states.length), new Uint32Array(states.length)];
  return {
    setKeys(groups) {
      lanes.begin();
      lanes.compress(groups, OUTER);
      outer.set(states);
      lanes.begin();
      lanes.compress(groups, INNER);
      inner.set(states);
    },
    run(text, groups) {
      states.set(inner);
      const message = messages[text];
      if (message) lanes.compressSame(message, groups);
      blocks.set(outerEnd);
      placeDigests(lanes, lanes, groups);
      states.set(outer);
      lanes.compress(groups);
    },
  };
};

/** The digests of one as the first words of the blocks of another. */
const placeDigests = (from: Lanes, to: Lanes, groups: number): void => {
  const words = from.size * 4;
  for (let group = 0; group < groups; group += 1)
    for (let i = 0; i < words; i += 1) to.blocks[group * BLOCK_BYTES + i] = from.states[group * words + i] ?? 0;
};

/** Digests as keys of an HMAC of the same or another digest. */
export const digestsAsKeys = (from: Lanes, to: Lanes, groups: number): void => {
  to.blocks.fill(0);
  placeDigests(from, to, groups);
};

/** Some of many keys, one a lane. */
export interface Batch {
  readonly keys: PackedKeys;
  /** Which of them. */
  readonly places: readonly number[];
  readonly groups: number;
}

/** Keys of at most a block as they are. */
export const placeKeys = ({ blocks, blockBytes }: Lanes, { keys, places }: Batch): void => {
  blocks.fill(0);
  for (let lane = 0; lane < places.length; lane += 1) {
    const place = places[lane] ?? 0;
    put(blockBytes, lane, { bytes: keys.bytes, start: keys.starts[place] ?? 0, end: keys.starts[place + 1] ?? 0 }, 0);
  }
};

/** H(before + key) of many keys that take equally many blocks. */
export const createHashAfter = (lanes: Lanes, before: Uint8Array) => {
  const whole = before.length - (before.length % BLOCK_BYTES);
  const shared = lanes.prepareSame(sameBlocks(before.subarray(0, whole)));
  const rest = before.subarray(whole);
  const begun = Buffer.alloc(BLOCK_BYTES);
  begun.set(rest);
  const first = forGroups(fourTimes(sameBlocks(begun)));
  return {
    /** Blocks behind those that all messages share. */
    blocksOf: (length: number): number => Math.ceil((rest.length + length + ENDING_BYTES) / BLOCK_BYTES),
    run({ keys, places, groups }: Batch, blocks: number): void {
      lanes.begin();
      lanes.compressSame(shared, groups);
      for (let block = 0; block < blocks; block += 1) {
        if (block === 0) lanes.blocks.set(first);
        else lanes.blocks.fill(0);
        const offset = rest.length - block * BLOCK_BYTES;
        const last = block === blocks - 1;
        for (let lane = 0; lane < places.length; lane += 1) {
          const place = places[lane] ?? 0;
          const [start, end] = [keys.starts[place] ?? 0, keys.starts[place + 1] ?? 0];
          put(lanes.blockBytes, lane, { bytes: keys.bytes, start, end }, offset);
          putMark(lanes.blockBytes, lane, offset + end - start);
          if (last) putLength(lanes.blocks, lane, before.length + end - start);
        }
        lanes.compress(groups);
      }
    },
  };
};
