import { describe, expect, it } from 'vitest';
import { readVectors, receivedFrom } from '../../test/cookie-vectors.ts';
import type { KeyTester } from './format.ts';
import { FORMATS } from './formats/index.ts';
import { createKeyCache } from './keys.ts';
import { KNOWN_KEYS } from './known-keys.ts';
import { openCookie } from './open.ts';
import { createWorkBudget, isSlow, spend } from './work-budget.ts';

const testerOf = (id: string, rounds: number): KeyTester => ({
  id,
  rounds,
  cacheable: true,
  derive: (key) => key,
  prepare: () => undefined,
});
const spendAll = (budget: ReturnType<typeof createWorkBudget>, tester: KeyTester, supplied: boolean): number => {
  let guesses = 0;
  while (guesses < 100_000 && spend(budget, tester, supplied)) guesses += 1;
  return guesses;
};

describe('the work of one scan', () => {
  it("is a share for each tester, and one for all; the user's own keys have their own", () => {
    const budget = createWorkBudget();
    expect(spendAll(budget, testerOf('a', 1_000), false)).toBe(1_150);
    expect(spendAll(budget, testerOf('b', 1_000), false)).toBe(150);
    expect(spendAll(budget, testerOf('a', 1_000), true)).toBe(30_000);
    expect(spendAll(budget, testerOf('b', 1_000), true)).toBe(30_000);
    expect(spendAll(budget, testerOf('c', 10_000_000), false)).toBe(0);
  });

  it('is bounded for cookies of every format, however many there are', () => {
    const cache = createKeyCache();
    for (const vector of readVectors()) openCookie(receivedFrom(vector), { keys: KNOWN_KEYS, cache });
    const slow = FORMATS.flatMap(({ testers }) => testers).filter(isSlow);
    const spent = [...cache.work.published.values()].reduce((sum, rounds) => sum + rounds, 0);
    expect(slow.length).toBeGreaterThan(10);
    expect(cache.work.shared).toBeGreaterThanOrEqual(0);
    expect(spent).toBeLessThanOrEqual(slow.length * 150_000);
    expect(cache.work.supplied.size).toBe(0);
  });
});
