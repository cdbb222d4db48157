/**
 * How much slow guessing one scan may do, counted in PBKDF2 rounds rather than in time, so that the same cookies and keys give the same
 * report on every machine. One core does some 4 to 7 million rounds a second.
 */
import type { KeyTester } from './format.ts';

export interface WorkBudget {
  /** Rounds left for published keys, after each tester's own share. */
  shared: number;
  /** Rounds spent, by tester. */
  readonly published: Map<string, number>;
  readonly supplied: Map<string, number>;
}

/** Every slow tester gets this much, however many others came before it. */
const PUBLISHED_EACH = 150_000;
const PUBLISHED_SHARED = 1_000_000;
/** The user's own keys: asked for, so longer. 30,000 guesses for Phoenix, 1,800 for Nuxt, 3 for argon2id. */
const SUPPLIED_EACH = 30_000_000;

/** Rounds under which a guess is not counted. */
const SLOW = 1_000;

export const createWorkBudget = (): WorkBudget => ({
  shared: PUBLISHED_SHARED,
  published: new Map(),
  supplied: new Map(),
});

export const isSlow = ({ rounds }: KeyTester): boolean => rounds >= SLOW;

/** Takes one guess of this tester from the budget; false when there is not enough left. */
export const spend = (budget: WorkBudget, { id, rounds }: KeyTester, supplied: boolean): boolean => {
  const spent = supplied ? budget.supplied : budget.published;
  const before = spent.get(id) ?? 0;
  if (before + rounds > (supplied ? SUPPLIED_EACH : PUBLISHED_EACH)) {
    if (supplied || budget.shared < rounds) return false;
    budget.shared -= rounds;
    return true;
  }
  spent.set(id, before + rounds);
  return true;
};
