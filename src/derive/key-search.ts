/** Keys that are too many to be held: tried on the cookies seen as they come, and only those that fit are kept. */
import type { ReceivedCookie } from '../cookies/format.ts';
import { cacheForBatch, createKeyCache, type KeyCache } from '../cookies/keys.ts';
import { openCookie } from '../cookies/open.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import { asKnown, type CookieSeen, isTestable } from './cookies-seen.ts';

export interface KeySearched {
  /** Keys that sign or encrypt a cookie, in order. */
  readonly fits: readonly SuppliedKey[];
  /** Keys read. */
  readonly tried: number;
  /** In words for a person; empty when there was nothing to read. */
  readonly notes: readonly Said[];
}

interface SearchOptions {
  /** Ends the search after the batch at hand. */
  readonly signal?: AbortSignal;
  /** Keys read so far. */
  onTried?(keys: number): void;
}

/** A server signs all cookies of one name alike: two of each are enough, even when one of them was tampered with. */
const MOST_OF_A_NAME = 2;

/** Reads the batches one after the other; ends early when each cookie has its key. Never throws but what reading throws. */
export async function searchKeys(
  cookies: readonly CookieSeen[],
  batches: AsyncIterable<readonly SuppliedKey[]> | Iterable<readonly SuppliedKey[]>,
  { signal, onTried }: SearchOptions = {},
): Promise<KeySearched> {
  const wanted = new Set(lockedCookies(cookies));
  const names = [...new Set([...wanted].map(({ name }) => name))];
  const cache = createKeyCache();
  const fits: SuppliedKey[] = [];
  let [tried, left] = [0, 0];
  for await (const batch of batches) {
    if (wanted.size === 0 || signal?.aborted === true) break;
    const found = tryBatch(batch, [...wanted], cache);
    for (const { cookie, key } of found.fits) {
      wanted.delete(cookie);
      fits.push(key);
    }
    tried += batch.length;
    left += found.left;
    onTried?.(tried);
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

interface Fit {
  readonly cookie: ReceivedCookie;
  readonly key: SuppliedKey;
}

function tryBatch(batch: readonly SuppliedKey[], cookies: readonly ReceivedCookie[], cache: KeyCache) {
  const keys = batch.map(asKnown);
  const batchCache = cacheForBatch(cache);
  const fits: Fit[] = [];
  let left = 0;
  for (const cookie of cookies) {
    const { key, keysLeft } = openCookie(cookie, { keys, cache: batchCache });
    left += keysLeft;
    if (key) fits.push({ cookie, key: { bytes: Uint8Array.from(key.key.bytes), source: key.key.source } });
  }
  return { fits, left };
}
