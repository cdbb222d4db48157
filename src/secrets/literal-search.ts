/**
 * All places of many fixed texts in one pass, letters A-Z read as a-z where a text asks for it. Four neighbouring bytes are looked up at every second place, which
 * hangs on no state of the places before, as an automaton would; words are compared only where one of them has such bytes.
 */
import { createFilter, type Filter, MARGIN, PIECE } from './literal-filter.ts';
import { FOLDS, type LiteralIndex, placeOf } from './literal-index.ts';
import { small } from './literal-windows.ts';

/** Room for so many words at first; doubled whenever it is full. */
const ROOM = 1024;

let filter: Filter | undefined;

/** Pairs of a word and the offset just after it, nearly in the order in which they stand: words that overlap may come in any order. */
export const searchLiterals = (text: string, index: LiteralIndex): Int32Array => {
  filter ??= createFilter();
  filter.use(index);
  const hits: Hits = { list: new Int32Array(ROOM), size: 0 };
  for (let from = 0; from < text.length; from += PIECE) searchPiece(text, from, { index, filter, hits });
  return hits.list.subarray(0, hits.size);
};

/** Collected, not told one by one: a loop that calls others is compiled anew whenever one of those changes. */
interface Hits {
  list: Int32Array;
  size: number;
}

interface Search {
  readonly index: LiteralIndex;
  readonly filter: Filter;
  readonly hits: Hits;
}

const searchPiece = (text: string, from: number, search: Search): void => {
  const { index, filter } = search;
  const { slots, masks } = index;
  const { pairs, places } = filter;
  const base = Math.max(0, from - MARGIN);
  const length = filter.put(text, base, from + PIECE + MARGIN);
  const until = Math.min(length, from - base + PIECE);
  const count = filter.run(from - base, until);
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    if (place >= until) break;
    const window = (pairs[place >> 1] as number) | ((pairs[(place >> 1) + 1] as number) << 16) | FOLDS;
    for (let each = 0; each < masks.length; each += 1) {
      const list = placeOf(window & (masks[each] as number), slots);
      if (list >= 0) tryWords(search, list, place, base, length);
    }
  }
};

const tryWords = (
  { index, filter: { bytes }, hits }: Search,
  list: number,
  place: number,
  base: number,
  length: number,
): void => {
  const { first, words, probes, probesAt } = index;
  const last = first[list + 1] as number;
  for (let candidate = first[list] as number; candidate < last; candidate += 1) {
    const probe = small[bytes[place + (probesAt[candidate] as number)] as number];
    if (probe !== probes[candidate]) continue;
    const end = endOf(bytes, index, candidate, place);
    if (end === 0 || end > length) continue;
    if (hits.size === hits.list.length) hits.list = doubled(hits.list);
    hits.list[hits.size] = words[candidate] as number;
    hits.list[hits.size + 1] = base + end;
    hits.size += 2;
  }
};

const asIs = Uint8Array.from({ length: 256 }, (_, code) => code);

const doubled = (list: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
};

/** Where the candidate's word ends, if it stands where its triple at `at` would put it; 0 otherwise. */
const endOf = (
  text: Uint8Array,
  { words, offsets, bytes, starts, exact }: LiteralIndex,
  candidate: number,
  at: number,
): number => {
  const word = words[candidate] as number;
  const from = starts[word] as number;
  const length = (starts[word + 1] as number) - from;
  const start = at - (offsets[candidate] as number);
  const reading = exact[word] === 1 ? asIs : small;
  if (start < 0) return 0;
  for (let place = 0; place < length; place += 1)
    if (reading[text[start + place] as number] !== bytes[from + place]) return 0;
  return start + length;
};
