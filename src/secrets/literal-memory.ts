/** Where the parts of the search for literals lie in the memory of its loop, and how an index is put there. */

import type { Loop } from '../wasm/module.ts';
import type { Guards } from './literal-guards.ts';
import { FOLDS, type LiteralIndex, maskOf } from './literal-index.ts';
import { small } from './literal-windows.ts';

/** Characters looked at in one go; so many that they stay in the processor's cache. */
export const PIECE = 131_072;
/** Characters before and after them, even, and more than the longest word and what is looked at beside it have. */
export const MARGIN = 512;
/** Places that are looked at before the loop asks whether it has ended. */
export const AT_ONCE = 4;

/** A bit for each value of the upper bits of a window's product: few enough for the cache, and so many that hardly one in fifty is 1. */
export const HASH_BITS = 21;
/** The same of another product, for the places that have a bit by the first: without it half of them are there by chance. */
export const SECOND_BITS = 20;
export const SECOND_MULTIPLIER = 0x85ebca6b;

/** Windows at the last places reach so far past the text. */
export const BEHIND = 2 * AT_ONCE + 4;
const TEXT_BYTES = PIECE + 2 * MARGIN;
/** One is written after the last, before it is known not to be one. */
const MOST_PLACES = PIECE / 2 + AT_ONCE + 1;

/** In bytes, what is the same for every index. */
export const BITS_AT = 0;
export const SECOND_AT = BITS_AT + 2 ** HASH_BITS / 8;
/** Bytes as they are read: in small letters, then as they are. */
export const READINGS_AT = SECOND_AT + 2 ** SECOND_BITS / 8;
export const TEXT_AT = READINGS_AT + 512;
export const PLACES_AT = TEXT_AT + TEXT_BYTES + 4 * BEHIND;
const TABLES_AT = PLACES_AT + MOST_PLACES * 4;

/** Where the tables of one index lie, and what comes after them: pairs of a word and where it ends. */
export interface Layout {
  readonly masks: number;
  readonly slots: number;
  readonly first: number;
  readonly candidates: number;
  readonly starts: number;
  readonly exact: number;
  readonly bytes: number;
  /** By word, its flags. */
  readonly flags: number;
  /** By word, the address of its first step. */
  readonly firstSteps: number;
  /** Addresses of sets. */
  readonly steps: number;
  /** 32 bytes each. */
  readonly sets: number;
  readonly hits: number;
  /** Of all the memory. */
  readonly size: number;
}

/** A set of bytes, a bit for each. */
export const SET_BYTES = 32;

/** A candidate: its word (two bytes), its offset and where its probe is (a byte with its sign each), and the probe. */
export const CANDIDATE_BYTES = 8;

export const layoutOf = (index: LiteralIndex): Layout => {
  let next = TABLES_AT;
  const take = (bytes: number): number => {
    const at = next;
    next += Math.ceil(bytes / 8) * 8;
    return at;
  };
  const layout = {
    masks: take(index.masks.length * 4),
    slots: take(index.slots.byteLength),
    first: take(index.first.byteLength),
    candidates: take(index.words.length * CANDIDATE_BYTES),
    starts: take(index.starts.byteLength),
    exact: take(index.exact.byteLength),
    bytes: take(index.bytes.byteLength),
    flags: take(index.guards.flags.length),
    firstSteps: take(index.guards.firstSteps.length * 4),
    steps: take((index.guards.steps.length + 1) * 4),
    sets: take(index.guards.sets.byteLength),
    hits: next,
  };
  return { ...layout, size: layout.hits + MOST_PLACES * mostAtOnePlace(index) * 8 };
};

/** Words that may be at one place at most. What of the memory is never written takes no room. */
const mostAtOnePlace = ({ first, masks }: LiteralIndex): number => {
  let most = 0;
  for (let at = 1; at < first.length; at += 1) most = Math.max(most, (first[at] ?? 0) - (first[at - 1] ?? 0));
  return most * masks.length;
};

/** Puts an index into the memory, which holds nothing yet; `mark` is the loop of that name. */
export const putIndex = (memory: ArrayBuffer, index: LiteralIndex, layout: Layout, mark: Loop['run']): void => {
  for (const window of index.windows) {
    const open = ~maskOf(window);
    mark(window | (open & FOLDS), open & ~FOLDS);
  }
  const bytes = new Uint8Array(memory);
  for (let code = 0; code < 256; code += 1) {
    bytes[READINGS_AT + code] = small[code] ?? 0;
    bytes[READINGS_AT + 256 + code] = code;
  }
  new Int32Array(memory, layout.masks, index.masks.length).set(index.masks);
  new Int32Array(memory, layout.slots, index.slots.length).set(index.slots);
  new Uint32Array(memory, layout.first, index.first.length).set(index.first);
  new Uint32Array(memory, layout.starts, index.starts.length).set(index.starts);
  bytes.set(index.exact, layout.exact);
  bytes.set(index.bytes, layout.bytes);
  putCandidates(new DataView(memory, layout.candidates), index);
  putGuards(memory, index.guards, layout);
};

const putGuards = (memory: ArrayBuffer, { flags, firstSteps, steps, sets }: Guards, layout: Layout): void => {
  new Uint8Array(memory).set(flags, layout.flags);
  new Uint32Array(memory, layout.firstSteps, firstSteps.length).set(
    Uint32Array.from(firstSteps, (at) => layout.steps + at * 4),
  );
  // One more than there are: the loop reads it before it knows that the last was passed.
  new Uint32Array(memory, layout.steps, steps.length + 1).set(
    Uint32Array.from([...steps, 0], (set) => layout.sets + set * SET_BYTES),
  );
  new Uint32Array(memory, layout.sets, sets.length).set(sets);
};

const putCandidates = (view: DataView, { words, offsets, probes, probesAt }: LiteralIndex): void => {
  for (let at = 0; at < words.length; at += 1) {
    view.setUint16(at * CANDIDATE_BYTES, words[at] ?? 0, true);
    view.setInt8(at * CANDIDATE_BYTES + 2, offsets[at] ?? 0);
    view.setInt8(at * CANDIDATE_BYTES + 3, probesAt[at] ?? 0);
    view.setUint8(at * CANDIDATE_BYTES + 4, probes[at] ?? 0);
  }
};
