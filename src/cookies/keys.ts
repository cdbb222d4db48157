/** Tests signing keys offline: every key of a list against a cookie, with derivations kept for the next cookie. Pure apart from the cache it is given. */
import type { CookieFormat, KeyTester, Opened, ReceivedCookie } from './format.ts';

/** A key that is published somewhere, or that the user brought. */
export interface KnownKey {
  readonly bytes: Uint8Array;
  /** Ids of formats or framework families it is known for; tried first there. Empty for any. */
  readonly formats: readonly string[];
  /** Project and file, or documentation page; the line of the user's list. */
  readonly source: string;
}

/** Proof that a key signs or encrypts a cookie. */
export interface VerifiedKey {
  readonly key: KnownKey;
  readonly tester: KeyTester;
  readonly opened: Opened;
}

/** What a search came to. `left` counts guesses that were not made because the format is slow to test. */
export interface KeySearch {
  readonly verified?: VerifiedKey;
  readonly tried: number;
  readonly left: number;
}

/** Derived keys by tester id, and key lists in the order in which a format tries them. Pass the same one for a whole scan. */
export interface KeyCache {
  readonly derived: Map<string, Map<KnownKey, Uint8Array | undefined>>;
  readonly ordered: Map<string, OrderedKeys>;
}

interface OrderedKeys {
  readonly from: readonly KnownKey[];
  readonly keys: readonly KnownKey[];
}

/** PBKDF2 of 1,000 rounds makes 3,000 to 6,000 guesses a second, once for all cookies; argon2id about one. */
const MOST_KEYS: Readonly<Record<KeyTester['cost'], number>> = {
  cheap: Number.POSITIVE_INFINITY,
  slow: 3_000,
  costly: 12,
};

/** Slow, and to be computed anew for every cookie. */
const MOST_UNCACHED = 200;

const mostKeys = ({ cost, cacheable }: KeyTester): number =>
  cost === 'slow' && !cacheable ? MOST_UNCACHED : MOST_KEYS[cost];

export const createKeyCache = (): KeyCache => ({ derived: new Map(), ordered: new Map() });

/** The key that made this cookie, if the list has it. */
export const testKeys = (
  cookie: ReceivedCookie,
  format: CookieFormat,
  { keys, cache }: { readonly keys: readonly KnownKey[]; readonly cache: KeyCache },
): KeySearch => {
  const ordered = inOrder(keys, format, cache);
  let tried = 0;
  let left = 0;
  for (const tester of format.testers) {
    const check = tester.prepare(cookie);
    if (!check) continue;
    const trial = tryKeys(ordered, { most: mostKeys(tester), derive: derivation(tester, cookie, cache), check });
    tried += trial.tried;
    left += trial.left;
    if (trial.fits) return { verified: { ...trial.fits, tester }, tried, left };
  }
  return { tried, left };
};

interface Trial {
  readonly most: number;
  readonly derive: (key: KnownKey) => Uint8Array | undefined;
  readonly check: (derived: Uint8Array) => Opened | undefined;
}

/** Keys that cannot be one for the format (too short for iron) cost nothing, and do not count towards the most. */
const tryKeys = (keys: readonly KnownKey[], { most, derive, check }: Trial) => {
  let tried = 0;
  for (const [index, key] of keys.entries()) {
    if (tried >= most) return { tried, left: keys.length - index };
    const derived = derive(key);
    if (!derived) continue;
    tried += 1;
    const opened = check(derived);
    if (opened) return { fits: { key, opened }, tried, left: 0 };
  }
  return { tried, left: 0 };
};

const derivation = (tester: KeyTester, cookie: ReceivedCookie, cache: KeyCache) => {
  if (!tester.cacheable) return (key: KnownKey) => tester.derive(key.bytes, cookie);
  const kept = cache.derived.get(tester.id) ?? new Map<KnownKey, Uint8Array | undefined>();
  cache.derived.set(tester.id, kept);
  return (key: KnownKey): Uint8Array | undefined => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known;
    const derived = tester.derive(key.bytes, cookie);
    kept.set(key, derived);
    return derived;
  };
};

/** Keys known for this format first, then those for any, then the rest: the slow testers reach only the beginning. */
const inOrder = (keys: readonly KnownKey[], format: CookieFormat, cache: KeyCache): readonly KnownKey[] => {
  const known = cache.ordered.get(format.id);
  if (known?.from === keys) return known.keys;
  const rank = ({ formats }: KnownKey): number => (formats.includes(format.id) ? 0 : formats.length === 0 ? 1 : 2);
  const ordered = [0, 1, 2].flatMap((wanted) => keys.filter((key) => rank(key) === wanted));
  cache.ordered.set(format.id, { from: keys, keys: ordered });
  return ordered;
};
