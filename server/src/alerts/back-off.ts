/** Seconds before each retry: a receiver that restarts gets the message soon, one that is down for a night gets it in the morning. */
const WAITS = [5, 60, 300, 1_800, 7_200, 18_000, 36_000];
/** A receiver that asks for a longer pause gets it, up to this. */
const LONGEST_ASKED = 3_600;

/** How long to wait after this many failures in a row; undefined: that was the last attempt. `retryAfter` is the header of the response. */
export function secondsUntilRetry(failures: number, retryAfter?: string): number | undefined {
  const wait = WAITS[failures - 1];
  if (wait === undefined) return undefined;
  const asked = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : 0;
  return Math.max(wait, Math.min(asked, LONGEST_ASKED));
}
