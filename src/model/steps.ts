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
