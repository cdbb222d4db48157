/** Tests signing keys offline: every key of a list against a cookie, with derivations kept for the next cookie. Pure apart from the cache it is given. */
import type { CookieFormat, KeyTester, Opened, ReceivedCookie } from './format.ts';
import { packKeys } from './packed-keys.ts';
import { createWorkBudget, isSlow, spend, type WorkBudget } from './work-budget.ts';

/** A key that is published somewhere, or that the user brought. */
export interface KnownKey {
  readonly bytes: Uint8Array;
  /** Ids of formats that it is known for; tried first there, and nowhere else where guesses are slow. Empty for any. */
  readonly formats: readonly string[];
  /** Project and file, or documentation page; the line of the user's list. */
  readonly source: string;
  /** Not published, the user's own or guessed: never shown. */
  readonly supplied?: boolean;
  /** Of a guessed one: what it is made of, in words. */
  readonly guess?: string;
  /** Of one in the source code that the user gave: SHA-256 of it as it is written there, in hexadecimal. */
  readonly inCode?: string;
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

/** What one cookie leaves for the next; pass the same one for a whole scan. */
export interface KeyCache {
  /** Derived keys by tester id. */
  readonly derived: Map<string, Map<KnownKey, Uint8Array | undefined>>;
  /** Key lists in the order in which a format tries them. */
  readonly ordered: Map<string, OrderedKeys>;
  /** The key that fitted last, by tester id: tried first, as a server has one. */
  readonly fitted: Map<string, KnownKey>;
  readonly work: WorkBudget;
}

interface OrderedKeys {
  readonly from: readonly KnownKey[];
  readonly keys: readonly KnownKey[];
  /** How many of them are known for this format or for any; the rest, known for others, come last. */
  readonly likely: number;
  /** The first of the user's own keys. */
  readonly own: readonly KnownKey[];
}

/** Of the user's own keys so many are tried with settings that few applications have. */
const MOST_OWN = 1_000;

export const createKeyCache = (): KeyCache => ({
  derived: new Map(),
  ordered: new Map(),
  fitted: new Map(),
  work: createWorkBudget(),
});

/** A cache for keys that are tried once and not kept: derivations apart, what is left of the work together. */
export const cacheForBatch = (cache: KeyCache): KeyCache => ({ ...cache, derived: new Map(), ordered: new Map() });

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
    const candidates = keysFor(tester, ordered, cache);
    const trial =
      tryScreened(candidates.keys, { tester, cookie, check }) ??
      tryKeys(candidates, { tester, guess: guesser(tester, cookie, cache), check });
    tried += trial.tried;
    left += trial.left;
    if (trial.fits) {
      cache.fitted.set(tester.id, trial.fits.key);
      return { verified: { ...trial.fits, tester }, tried, left };
    }
  }
  return { tried, left };
};

interface Candidates {
  readonly keys: readonly KnownKey[];
  /** Keys passed over, as they are known for other formats only. */
  readonly unlikely: readonly KnownKey[];
}

const keysFor = (tester: KeyTester, { keys, likely, own }: OrderedKeys, { fitted }: KeyCache): Candidates => {
  if (tester.isUnusual) return { keys: own, unlikely: [] };
  if (!isSlow(tester)) return { keys, unlikely: [] };
  const first = fitted.get(tester.id);
  const rest = keys.slice(0, likely);
  return { keys: first === undefined ? rest : [first, ...rest], unlikely: keys.slice(likely) };
};

interface Screened {
  readonly tester: KeyTester;
  readonly cookie: ReceivedCookie;
  readonly check: (derived: Uint8Array) => Opened | undefined;
}

interface Trial {
  readonly tester: KeyTester;
  /** The derived key; 'unaffordable' where no work is left for it. */
  readonly guess: (key: KnownKey) => Uint8Array | undefined | 'unaffordable';
  readonly check: (derived: Uint8Array) => Opened | undefined;
}

/** So many keys pay for making a screen ready, which takes some 20 ms for each digest once in a process. */
const MANY = 10_000;

/** Undefined when the keys are few, or can only be tried one by one. */
const tryScreened = (keys: readonly KnownKey[], { tester, cookie, check }: Screened) => {
  const screen = keys.length < MANY ? undefined : tester.screen?.([cookie]);
  if (!screen) return undefined;
  for (const { place } of screen.find(packKeys(keys.map(({ bytes }) => bytes)))) {
    const key = keys[place];
    const derived = key && tester.derive(key.bytes, cookie);
    const opened = derived && check(derived);
    if (opened) return { fits: { key, opened }, tried: place + 1, left: 0 };
  }
  return { tried: keys.length, left: 0 };
};

/** Keys that cannot be one for the format (too short for iron) cost nothing, and are not counted. */
const tryKeys = ({ keys, unlikely }: Candidates, { tester, guess, check }: Trial) => {
  const accepts = ({ bytes }: KnownKey): boolean => tester.accepts?.(bytes) ?? true;
  let tried = 0;
  let left = unlikely.filter(accepts).length;
  for (const key of keys) {
    const derived = accepts(key) ? guess(key) : undefined;
    if (!derived) continue;
    if (derived === 'unaffordable') {
      left += 1;
      continue;
    }
    tried += 1;
    const opened = check(derived);
    if (opened) return { fits: { key, opened }, tried, left: 0 };
  }
  return { tried, left };
};

const guesser = (tester: KeyTester, cookie: ReceivedCookie, cache: KeyCache): Trial['guess'] => {
  // The key that fitted last is one guess a cookie: it opens the others of its server, however much work is left.
  const mayTry = (key: KnownKey): boolean =>
    !isSlow(tester) || key === cache.fitted.get(tester.id) || spend(cache.work, tester, key.supplied ?? false);
  if (!tester.cacheable) return (key) => (mayTry(key) ? tester.derive(key.bytes, cookie) : 'unaffordable');
  const kept = cache.derived.get(tester.id) ?? new Map<KnownKey, Uint8Array | undefined>();
  cache.derived.set(tester.id, kept);
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known;
    if (!mayTry(key)) return 'unaffordable';
    const derived = tester.derive(key.bytes, cookie);
    kept.set(key, derived);
    return derived;
  };
};

/** Keys known for this format first, then those for any, then the rest. */
const inOrder = (keys: readonly KnownKey[], format: CookieFormat, cache: KeyCache): OrderedKeys => {
  const known = cache.ordered.get(format.id);
  if (known?.from === keys) return known;
  const own: KnownKey[] = [];
  const any: KnownKey[] = [];
  const others: KnownKey[] = [];
  for (const key of keys) {
    if (key.formats.length === 0) any.push(key);
    else if (key.formats.includes(format.id)) own.push(key);
    else others.push(key);
  }
  const supplied = keys.filter((key) => key.supplied).slice(0, MOST_OWN);
  const ordered = { from: keys, keys: own.concat(any, others), likely: own.length + any.length, own: supplied };
  cache.ordered.set(format.id, ordered);
  return ordered;
};
