/** Looks for the keys of cookies among those that people make up, as far as the work for each cookie reaches. Pure. */
import type { Confidence, KeyTester, ReceivedCookie } from './format.ts';
import { type Fit, GuessGroup, type Target } from './guess-group.ts';
import { type GuessFrom, humanKeys } from './human-keys/human-keys.ts';
import { readingsOf } from './open.ts';
import type { PackedKeys } from './packed-keys.ts';

/** Work for one cookie in blocks of SHA-1, the same on every machine: a second or less of one core. Wide where it was asked for. */
const WORK = { usual: 16_000_000, wide: 80_000_000 } as const;
export type GuessWidth = keyof typeof WORK;
/** Kinds of cookies that get all of it; where there are more, they share. */
const MOST_WHOLE = 6;
/** Cookies of one block or scan that are tried. */
export const MOST_GUESSED = 100;

export interface GuessSearched {
  readonly fits: readonly Fit[];
  /** Of cookies without a key: how many keys were tried, the likeliest first. */
  readonly tried: ReadonlyMap<ReceivedCookie, number>;
}

/** Pauses after each batch of some thousand keys, so that other things can happen. Cookies behind the first hundred are not looked at. */
export function* guessKeys(
  cookies: readonly ReceivedCookie[],
  from: GuessFrom,
  width: GuessWidth,
): Generator<undefined, GuessSearched> {
  const groups = groupsOf(cookies.slice(0, MOST_GUESSED), WORK[width]);
  const tried = new Map<ReceivedCookie, number>();
  for (const { group, targets } of groups)
    for (const { cookie } of targets) tried.set(cookie, Math.max(tried.get(cookie) ?? 0, group.quota));
  const fits = new Map<ReceivedCookie, Fit>();
  let made = 0;
  for (const keys of humanKeys(from, Math.max(0, ...groups.map(({ group }) => group.quota)))) {
    const active = groups.filter(({ group }) => !group.isOver && group.quota > made);
    if (active.length === 0) break;
    for (const { group } of active)
      for (const fit of group.find(first(keys, group.quota - made)))
        if (!fits.has(fit.cookie)) fits.set(fit.cookie, fit);
    const known = new Set(fits.keys());
    for (const { group } of active) group.remove(known);
    made += keys.count;
    yield;
  }
  for (const cookie of fits.keys()) tried.delete(cookie);
  return { fits: [...fits.values()], tried };
}

interface Grouped {
  readonly group: GuessGroup;
  readonly targets: readonly Target[];
}

/** One group for each way to test; a cookie's work is shared by those that apply to it. */
const groupsOf = (cookies: readonly ReceivedCookie[], work: number): readonly Grouped[] => {
  const byTester = new Map<KeyTester, { readonly targets: Target[]; share: number }>();
  for (const cookie of cookies) {
    const testable = testersOf(cookie);
    for (const { tester, check } of testable) {
      const entry = byTester.get(tester) ?? { targets: [], share: 0 };
      byTester.set(tester, entry);
      entry.targets.push({ cookie, check });
      entry.share = Math.max(entry.share, work / testable.length);
    }
  }
  const wanted = [...byTester.values()].reduce((sum, { share }) => sum + share, 0);
  const part = Math.min(1, (MOST_WHOLE * work) / Math.max(1, wanted));
  return [...byTester].map(([tester, { targets, share }]) => ({
    group: new GuessGroup(tester, targets, share * part),
    targets,
  }));
};

/** Of the readings that are equally likely: another is tried with published keys only. */
const testersOf = (
  cookie: ReceivedCookie,
): readonly { readonly tester: KeyTester; readonly check: Target['check'] }[] => {
  const readings = readingsOf(cookie);
  const best: Confidence | undefined = readings[0]?.confidence;
  const testers = readings.filter(({ confidence }) => confidence === best).flatMap(({ format }) => format.testers);
  return testers.flatMap((tester) => {
    const check = tester.prepare(cookie);
    return check ? [{ tester, check }] : [];
  });
};

const first = (keys: PackedKeys, count: number): PackedKeys =>
  count >= keys.count ? keys : { bytes: keys.bytes, starts: keys.starts.subarray(0, count + 1), count };
