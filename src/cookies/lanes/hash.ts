import { ENDING_BYTES, MARK, put, putLength, sameBlocks } from './blocks.ts';
import { BLOCK_BYTES, forGroups, type Lanes } from './lanes.ts';

/** Takes keys that lie in the blocks of `lanes`, filled up with zeros, and leaves digests in its states. */
type Hmac = (groups: number) => void;

const INNER = 0x36363636;
const OUTER = 0x5c5c5c5c;

/** HMAC (RFC 2104) of one text under many keys of at most a block. */
export const createHmac = (lanes: Lanes, text: Uint8Array): Hmac => {
  const { blocks, states, size } = lanes;
  const message = sameBlocks(text, { before: BLOCK_BYTES });
  const outerEnd = forGroups([...sameBlocks(new Uint8Array(size * 4), { before: BLOCK_BYTES })]);
  const outer = new Uint32Array(states.length);
  return (groups) => {
    lanes.begin();
    lanes.compress(groups, OUTER);
    outer.set(states);
    lanes.begin();
    lanes.compress(groups, INNER);
    lanes.compressSame(message, groups);
    blocks.set(outerEnd);
    placeDigests(lanes, lanes, groups);
    states.set(outer);
    lanes.compress(groups);
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
  readonly keys: readonly Uint8Array[];
  /** Which of them. */
  readonly places: readonly number[];
  readonly groups: number;
}

/** Keys of at most a block as they are. */
export const placeKeys = ({ blocks, blockBytes }: Lanes, { keys, places }: Batch): void => {
  blocks.fill(0);
  for (let lane = 0; lane < places.length; lane += 1) put(blockBytes, lane, keys[places[lane] ?? 0] ?? NO_KEY, 0);
};
export const NO_KEY = new Uint8Array();

/** H(before + key) of many keys that take equally many blocks. */
export const createHashAfter = (lanes: Lanes, before: Uint8Array) => {
  const whole = before.length - (before.length % BLOCK_BYTES);
  const shared = sameBlocks(before.subarray(0, whole));
  const rest = before.subarray(whole);
  const begun = Buffer.alloc(BLOCK_BYTES);
  begun.set(rest);
  const first = forGroups([...sameBlocks(begun)]);
  return {
    /** Blocks behind those that all messages share. */
    blocksOf: (key: Uint8Array): number => Math.ceil((rest.length + key.length + ENDING_BYTES) / BLOCK_BYTES),
    run({ keys, places, groups }: Batch, blocks: number): void {
      lanes.begin();
      lanes.compressSame(shared, groups);
      for (let block = 0; block < blocks; block += 1) {
        if (block === 0) lanes.blocks.set(first);
        else lanes.blocks.fill(0);
        const offset = rest.length - block * BLOCK_BYTES;
        const last = block === blocks - 1;
        for (let lane = 0; lane < places.length; lane += 1) {
          const key = keys[places[lane] ?? 0] ?? NO_KEY;
          put(lanes.blockBytes, lane, key, offset);
          put(lanes.blockBytes, lane, MARK, offset + key.length);
          if (last) putLength(lanes.blocks, lane, before.length + key.length);
        }
        lanes.compress(groups);
      }
    },
  };
};
