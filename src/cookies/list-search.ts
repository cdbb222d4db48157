/** Looks for the keys of cookies in a list that is too long to be held: piece by piece, in this thread or another. Pure. */
import type { KeyTester, ReceivedCookie } from './format.ts';
import { GuessGroup } from './guess-group.ts';
import type { KeyListProblem } from './key-list.ts';
import { firstOf } from './packed-keys.ts';
import { type ListPiece, packLines } from './packed-lines.ts';
import { groupTargets } from './targets.ts';
import { createWorkBudget, isSlow, spend } from './work-budget.ts';

export interface ListFit {
  /** Which of the cookies. */
  readonly of: number;
  readonly key: Uint8Array;
  readonly line: number;
}

/** What one piece came to. */
export interface ListFound {
  /** At most one for each cookie, the first of the list. */
  readonly fits: readonly ListFit[];
  /** Keys in the piece. */
  readonly keys: number;
  readonly problems: readonly KeyListProblem[];
  /** Guesses that were not made, as each is slow. */
  readonly left: number;
}

/**
 * `fast` tries the formats whose keys are cheap to try: pieces may be given in any order and to several searches. `slow` tries the others as far as a budget reaches, which is
 * spent in the order of the pieces.
 */
export class ListSearch {
  readonly #cookies: readonly ReceivedCookie[];
  readonly #slow: readonly KeyTester[];
  readonly #groups: readonly GuessGroup[];
  readonly #budget = createWorkBudget();

  constructor(cookies: readonly ReceivedCookie[], kind: 'fast' | 'slow') {
    this.#cookies = cookies;
    const wanted = [...groupTargets(cookies, 'all')].filter(([tester]) => isSlow(tester) === (kind === 'slow'));
    this.#slow = kind === 'slow' ? wanted.map(([tester]) => tester) : [];
    this.#groups = wanted.map(([tester, targets]) => new GuessGroup(tester, targets, Number.POSITIVE_INFINITY));
  }

  get isNeeded(): boolean {
    return this.#groups.some(({ isOver }) => !isOver);
  }

  /** Takes out cookies whose keys are known. */
  remove(known: ReadonlySet<number>): void {
    const cookies = new Set([...known].flatMap((of) => this.#cookies[of] ?? []));
    for (const group of this.#groups) group.remove(cookies);
  }

  find(piece: ListPiece): ListFound {
    const { keys, lines, problems } = packLines(piece);
    const fits: ListFit[] = [];
    let left = 0;
    for (const [at, group] of this.#groups.entries()) {
      if (group.isOver) continue;
      const count = this.#affordable(this.#slow[at], keys.count);
      left += keys.count - count;
      for (const { cookie, key, place } of group.find(firstOf(keys, count)))
        fits.push({ of: this.#cookies.indexOf(cookie), key, line: lines[place] ?? 0 });
    }
    return { fits: firstOfEach(fits), keys: keys.count, problems, left };
  }

  #affordable(tester: KeyTester | undefined, wanted: number): number {
    if (!tester) return wanted;
    for (let count = 0; count < wanted; count += 1) if (!spend(this.#budget, tester, true)) return count;
    return wanted;
  }
}

const firstOfEach = (fits: readonly ListFit[]): readonly ListFit[] => {
  const first = new Map<number, ListFit>();
  for (const fit of fits) if (fit.line < (first.get(fit.of)?.line ?? Number.POSITIVE_INFINITY)) first.set(fit.of, fit);
  return [...first.values()].sort((a, b) => a.line - b.line || a.of - b.of);
};
