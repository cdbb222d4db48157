/** Sorts out, of many keys, the few that may have made a MAC: four at a time, with the SIMD instructions of WebAssembly. */
import type { PackedKeys } from '../packed-keys.ts';
import type { Digest } from '../primitives/crypto.ts';
import type { KeyDerivation } from '../primitives/derivation.ts';
import { type Batch, createHashAfter, createHmac, digestsAsKeys, placeKeys } from './hash.ts';
import { BLOCK_BYTES, type Lanes, LONGEST_SAME, lanesOf, TOGETHER } from './lanes.ts';

/** An HMAC under the signing key. */
export interface Wanted {
  readonly digest: Digest;
  readonly text: string | Uint8Array;
  readonly mac: Uint8Array;
}

/** A key that may have made one of the MACs. */
export interface ScreenHit {
  /** Which of the MACs. */
  readonly of: number;
  /** The key's place. */
  readonly place: number;
}

/** In the order of the keys: all right ones, those too long to be tried here, and one of four billion others. */
export interface Screen {
  readonly find: (keys: PackedKeys) => readonly ScreenHit[];
  /** What one key costs for one MAC alone, in blocks of SHA-1. */
  readonly work: number;
}

/** Keys of more blocks than this are rare, and left to the caller. */
const MOST_BLOCKS = 4;

/** Undefined for other digests than SHA-1 and SHA-256, for MACs of another length than theirs, and for texts that are too long. All MACs are of one digest. */
export const createScreen = (wanted: readonly Wanted[], derivation?: KeyDerivation): Screen | undefined => {
  const digest = wanted[0]?.digest ?? 'md5';
  const texts = wanted.map(({ text }) => Buffer.from(text));
  const lanes = lanesOf(digest);
  const own = derivation ? lanesOf(derivation.digest) : lanes;
  if (!lanes || !own || texts.some(({ length }) => length > LONGEST_SAME)) return undefined;
  if (wanted.some(({ mac, digest: other }) => mac.length !== lanes.size * 4 || other !== digest)) return undefined;
  const { blocksOf, place } = placing(lanes, own, derivation);
  const hmac = createHmac(lanes, texts);
  const firsts = wanted.map(({ mac }) => Buffer.from(mac).readUInt32BE(0));
  const isRight = (lane: number, of: number): boolean =>
    lanes.states[(lane >> 2) * lanes.size * 4 + (lane & 3)] === firsts[of];
  const find = (keys: PackedKeys): readonly ScreenHit[] => {
    const found: ScreenHit[] = [];
    const waiting = Array.from({ length: MOST_BLOCKS + 1 }, (): number[] => []);
    const flush = (places: number[], blocks: number): void => {
      const groups = Math.ceil(places.length / 4);
      place({ keys, places, groups }, blocks);
      hmac.setKeys(groups);
      for (let of = 0; of < wanted.length; of += 1) {
        hmac.run(of, groups);
        for (let lane = 0; lane < places.length; lane += 1)
          if (isRight(lane, of)) found.push({ of, place: places[lane] ?? 0 });
      }
      places.length = 0;
    };
    for (let at = 0; at < keys.count; at += 1) {
      const places = waiting[blocksOf((keys.starts[at + 1] ?? 0) - (keys.starts[at] ?? 0))];
      if (!places) found.push(...wanted.map((_, of) => ({ of, place: at })));
      else if (places.push(at) === TOGETHER)
        flush(places, blocksOf((keys.starts[at + 1] ?? 0) - (keys.starts[at] ?? 0)));
    }
    for (const [blocks, places] of waiting.entries()) if (places.length > 0) flush(places, blocks);
    return found.sort((a, b) => a.place - b.place || a.of - b.of);
  };
  return { find, work: workOf(lanes, own, { derivation, text: texts[0]?.length ?? 0 }) };
};

/** A block of SHA-256 takes two and a half times as long as one of SHA-1. */
const weightOf = ({ size }: Lanes): number => (size === 5 ? 1 : 2.5);
const blocksIn = (bytes: number): number => Math.ceil((bytes + 9) / BLOCK_BYTES);

const workOf = (
  lanes: Lanes,
  own: Lanes,
  { derivation, text }: { readonly derivation: KeyDerivation | undefined; readonly text: number },
): number => {
  const hmac = weightOf(lanes) * (3 + blocksIn(text));
  if (!derivation) return hmac;
  const derived =
    derivation.by === 'hmac' ? 3 + blocksIn(derivation.text.length) : blocksIn(derivation.before.length + 20);
  return hmac + weightOf(own) * derived;
};

/** How keys come to be signing keys in the blocks of `lanes`. */
interface Placing {
  /** From the length of a key; keys of the same number are tried together. */
  readonly blocksOf: (length: number) => number;
  readonly place: (batch: Batch, blocks: number) => void;
}

const placing = (lanes: Lanes, own: Lanes, derivation: KeyDerivation | undefined): Placing => {
  const blocksOf = (length: number): number => (length <= BLOCK_BYTES ? 1 : Number.POSITIVE_INFINITY);
  if (!derivation) return { blocksOf, place: (batch) => placeKeys(lanes, batch) };
  if (derivation.by === 'hmac') {
    const hmac = createHmac(own, [Buffer.from(derivation.text)]);
    return {
      blocksOf,
      place(batch) {
        placeKeys(own, batch);
        hmac.setKeys(batch.groups);
        hmac.run(0, batch.groups);
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
