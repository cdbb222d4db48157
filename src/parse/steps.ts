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

/** Work that is done without giving others a turn. */
const TURN_MS = 20;

/** Runs it to its end, and tells it at each step whether there is time; signals and timers get their turn between the steps. */
export async function runInTurns<T>(steps: Steps<T>, hasTime: () => boolean): Promise<T> {
  for (let turn = performance.now(); ; ) {
    if (performance.now() - turn > TURN_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    const step = steps.next(hasTime());
    if (step.done === true) return step.value;
  }
}
