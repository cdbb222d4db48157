/** Looks for the keys of cookies among those that people invent, as far as the work allowed for each cookie goes. Pure. */
import type { ReceivedCookie } from './format.ts';
import { type Fit, GuessGroup, type Target } from './guess-group.ts';
import { type GuessFrom, humanKeys } from './human-keys/human-keys.ts';
import { firstOf } from './packed-keys.ts';
import { groupTargets } from './targets.ts';

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
      for (const fit of group.find(firstOf(keys, group.quota - made)))
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
  const byTester = [...groupTargets(cookies, 'likely')];
  const testers = new Map<ReceivedCookie, number>();
  for (const [, targets] of byTester)
    for (const { cookie } of targets) testers.set(cookie, (testers.get(cookie) ?? 0) + 1);
  const shares = byTester.map(
    ([, targets]) => work / Math.min(...targets.map(({ cookie }) => testers.get(cookie) ?? 1)),
  );
  const wanted = shares.reduce((sum, share) => sum + share, 0);
  const part = Math.min(1, (MOST_WHOLE * work) / Math.max(1, wanted));
  return byTester.map(([tester, targets], at) => ({
    group: new GuessGroup(tester, targets, (shares[at] ?? 0) * part),
    targets,
  }));
};
