/** Keys that are too many to be held: tried on the cookies seen as they come, and only those that fit are kept. */
import type { ReceivedCookie } from '../../cookies/format.ts';
import type { KeyListProblem } from '../../cookies/key-list.ts';
import { cacheForBatch, createKeyCache, type KeyCache } from '../../cookies/keys.ts';
import { openCookie } from '../../cookies/open.ts';
import type { ListPiece } from '../../cookies/packed-lines.ts';
import type { SuppliedKey } from '../../model/evidence.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';
import { asKnown, type CookieSeen, isTestable } from '../cookies/cookies-seen.ts';
import { type Found, PieceSearch, type StartThreads } from './piece-search.ts';

export interface KeySearched {
  /** Keys that sign or encrypt a cookie, in order. */
  readonly fits: readonly SuppliedKey[];
  /** Keys read. */
  readonly tried: number;
  /** In words for a person; empty when there was nothing to read. */
  readonly notes: readonly Said[];
}

/** Keys, or lines of a list that hold one key each. */
export type KeyBatch = readonly SuppliedKey[] | ListPiece;

export interface SearchOptions {
  /** Ends the search after the batch at hand. */
  readonly signal?: AbortSignal | undefined;
  /** Searches pieces of a list in other threads; in this one unless given. */
  readonly threads?: StartThreads | undefined;
  /** Keys read so far. */
  onTried?(keys: number): void;
  /** Lines of a list that are not as they should be. */
  onProblem?(problem: KeyListProblem): void;
}

/** A server signs all cookies of one name alike: two of each are enough, even when one of them was tampered with. */
const MOST_OF_A_NAME = 2;

/** Reads the batches one after the other; ends early when each cookie has its key. Never throws but what reading throws. */
export async function searchKeys(
  cookies: readonly CookieSeen[],
  batches: AsyncIterable<KeyBatch> | Iterable<KeyBatch>,
  options: SearchOptions = {},
): Promise<KeySearched> {
  const wanted = new Set(lockedCookies(cookies));
  const names = [...new Set([...wanted].map(({ name }) => name))];
  const cache = createKeyCache();
  const fits: SuppliedKey[] = [];
  let [tried, left] = [0, 0];
  if (wanted.size === 0) return { fits, tried, notes: [] };
  const list = new PieceSearch([...wanted], options.threads);
  const take = (found: Found): void => {
    for (const { cookie, key } of found.fits) if (wanted.delete(cookie)) fits.push(key);
    tried += found.keys;
    left += found.left;
    for (const problem of found.problems) options.onProblem?.(problem);
    options.onTried?.(tried);
  };
  const isOver = (): boolean => wanted.size === 0 || options.signal?.aborted === true;
  try {
    for await (const batch of batches) {
      if (isOver()) break;
      if ('line' in batch) for (const found of await list.add(batch)) isOver() || take(found);
      else take(tryBatch(batch, [...wanted], cache));
    }
    for await (const found of list.rest()) {
      if (isOver()) break;
      take(found);
    }
  } finally {
    list.close();
  }
  return { fits, tried, notes: tried === 0 ? [] : [noteOf(names, tried, left)] };
}

function noteOf(names: readonly string[], tried: number, left: number): Said {
  const shown = names.slice(0, 5).map((name) => quote(name));
  const more = names.length > shown.length ? [count(names.length - shown.length, 'more name')] : [];
  const slow =
    left === 0
      ? own('')
      : say` ${count(left, 'guess', 'guesses')} were skipped, as each takes thousands of hash rounds.`;
  return say`${count(tried, 'further key')} of the list were tried on cookies named ${list([...shown, ...more])}, two of each name at most.${slow}`;
}

/** Cookies that have a key, and none is known yet: of each format and name only so many. */
export function lockedCookies(cookies: readonly CookieSeen[], mostOfAName = MOST_OF_A_NAME): readonly ReceivedCookie[] {
  const locked = [...new Set(cookies.filter(isLocked).map(({ opened }) => opened))];
  const seen = new Map<string, number>();
  const wanted = locked.filter(({ cookie, format }) => {
    const kind = `${format?.id} ${cookie.name}`;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < mostOfAName;
  });
  return wanted.map(({ cookie }) => cookie);
}

const isLocked = ({ deletion, opened }: CookieSeen): boolean =>
  !deletion && opened.key === undefined && isTestable(opened);

function tryBatch(batch: readonly SuppliedKey[], cookies: readonly ReceivedCookie[], cache: KeyCache): Found {
  const keys = batch.map(asKnown);
  const batchCache = cacheForBatch(cache);
  const fits: { cookie: ReceivedCookie; key: SuppliedKey }[] = [];
  let left = 0;
  for (const cookie of cookies) {
    const { key, keysLeft } = openCookie(cookie, { keys, cache: batchCache });
    left += keysLeft;
    const fit = key && batch[keys.indexOf(key.key)];
    if (fit) fits.push({ cookie, key: { ...fit, bytes: Uint8Array.from(fit.bytes) } });
  }
  return { fits, keys: batch.length, problems: [], left };
}
