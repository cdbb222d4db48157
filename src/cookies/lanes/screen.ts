/** Sorts out, of many keys, the few that may have made a MAC: four at a time, with the SIMD instructions of WebAssembly. */
import type { Digest } from '../primitives/crypto.ts';
import type { KeyDerivation } from '../primitives/derivation.ts';
import { type Batch, createHashAfter, createHmac, digestsAsKeys, NO_KEY, placeKeys } from './hash.ts';
import { BLOCK_BYTES, type Lanes, LONGEST_SAME, lanesOf, TOGETHER } from './lanes.ts';

/** An HMAC under the signing key. */
export interface Wanted {
  readonly digest: Digest;
  readonly text: string | Uint8Array;
  readonly mac: Uint8Array;
}

/** Places, in order, of the keys that may be right: all right ones, those too long to be tried here, and one of four billion others. */
export type Screen = (keys: readonly Uint8Array[]) => readonly number[];

/** Keys of more blocks than this are rare, and left to the caller. */
const MOST_BLOCKS = 4;

/** Undefined for other digests than SHA-1 and SHA-256, for MACs of another length than theirs, and for texts that are too long. */
export const createScreen = (wanted: Wanted, derivation?: KeyDerivation): Screen | undefined => {
  const text = Buffer.from(wanted.text);
  const lanes = lanesOf(wanted.digest);
  const own = derivation ? lanesOf(derivation.digest) : lanes;
  if (!lanes || !own || wanted.mac.length !== lanes.size * 4 || text.length > LONGEST_SAME) return undefined;
  const { blocksOf, place } = placing(lanes, own, derivation);
  const hmac = createHmac(lanes, text);
  const first = Buffer.from(wanted.mac).readUInt32BE(0);
  const right = (lane: number): boolean => lanes.states[(lane >> 2) * lanes.size * 4 + (lane & 3)] === first;
  return (keys) => {
    const found: number[] = [];
    const waiting = Array.from({ length: MOST_BLOCKS + 1 }, (): number[] => []);
    const flush = (places: number[], blocks: number): void => {
      const groups = Math.ceil(places.length / 4);
      place({ keys, places, groups }, blocks);
      hmac(groups);
      for (let lane = 0; lane < places.length; lane += 1) if (right(lane)) found.push(places[lane] ?? 0);
      places.length = 0;
    };
    for (let at = 0; at < keys.length; at += 1) {
      const blocks = blocksOf(keys[at] ?? NO_KEY);
      const places = waiting[blocks];
      if (!places) found.push(at);
      else if (places.push(at) === TOGETHER) flush(places, blocks);
    }
    for (const [blocks, places] of waiting.entries()) if (places.length > 0) flush(places, blocks);
    return found.sort((a, b) => a - b);
  };
};

/** How keys come to be signing keys in the blocks of `lanes`. */
interface Placing {
  /** Keys of the same number are tried together. */
  readonly blocksOf: (key: Uint8Array) => number;
  readonly place: (batch: Batch, blocks: number) => void;
}

const placing = (lanes: Lanes, own: Lanes, derivation: KeyDerivation | undefined): Placing => {
  const blocksOf = (key: Uint8Array): number => (key.length <= BLOCK_BYTES ? 1 : Number.POSITIVE_INFINITY);
  if (!derivation) return { blocksOf, place: (batch) => placeKeys(lanes, batch) };
  if (derivation.by === 'hmac') {
    const hmac = createHmac(own, Buffer.from(derivation.text));
    return {
      blocksOf,
      place(batch) {
        placeKeys(own, batch);
        hmac(batch.groups);
        digestsAsKeys(own, lanes, batch.groups);
      },
    };
  }
  const hash = createHashAfter(own, Buffer.from(derivation.before));
  return {
    blocksOf: hash.blocksOf,
    place(batch, blocks) {
      hash.run(batch, blocks);
      digestsAsKeys(own, lanes, batch.groups);
    },
  };
};
