import type { KeyTester, ReceivedCookie } from './format.ts';
import type { Target } from './guess-group.ts';
import { readingsOf } from './open.ts';

/** Every way to test a key that applies to one of the cookies, with the cookies that it applies to. `likely`: of the readings that are equally likely only. */
export const groupTargets = (
  cookies: readonly ReceivedCookie[],
  which: 'likely' | 'all',
): ReadonlyMap<KeyTester, readonly Target[]> => {
  const byTester = new Map<KeyTester, Target[]>();
  for (const cookie of cookies) {
    const readings = readingsOf(cookie);
    const used =
      which === 'all' ? readings : readings.filter(({ confidence }) => confidence === readings[0]?.confidence);
    for (const tester of used.flatMap(({ format }) => format.testers)) {
      const check = tester.isUnusual ? undefined : tester.prepare(cookie);
      if (!check) continue;
      const targets = byTester.get(tester) ?? [];
      byTester.set(tester, targets);
      targets.push({ cookie, check });
    }
  }
  return byTester;
};
