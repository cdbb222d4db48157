/**
 * Long work in pieces: at every `yield` whoever runs it says whether there is time for more. The work itself stays pure and decides what it
 * leaves out when there is none.
 */
export type Steps<T> = Generator<undefined, T, boolean>;

/** Runs it to its end without a limit. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next(true);
    if (step.done === true) return step.value;
  }
}

/** Does something with each item, with so many a step. For work that has to be done whether or not there is time. */
export function* eachInSteps<T>(items: readonly T[], portion: number, work: (item: T) => void): Steps<void> {
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % portion === 0) yield;
    work(item);
  }
}

/** Work that is done without giving others a turn. */
const TURN_MS = 20;

/** Keeps a thread open for signals and timers: ask it between pieces of long work. */
export class Turns {
  #since = performance.now();

  /** Whether the last turn of others is long ago. */
  get isDue(): boolean {
    return performance.now() - this.#since > TURN_MS;
  }

  async give(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}

/** Runs it to its end, and passes at each step whether there is time; signals and timers get their turn between the steps. */
export async function runInTurns<T>(steps: Steps<T>, hasTime: () => boolean): Promise<T> {
  const turns = new Turns();
  for (;;) {
    if (turns.isDue) await turns.give();
    const step = steps.next(hasTime());
    if (step.done === true) return step.value;
  }
}
