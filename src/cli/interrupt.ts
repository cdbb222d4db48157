import { exitCodes } from './exit-codes.ts';

/** What hardly works any more so long after an interrupt waits for something that may never come: a reader of our output, a server. */
const WAITING_MS = 2_000;
/** Work that goes on until then is given up. */
const LAST_MS = 5_000;
/** Share of the time in which the program was at work, below which it is waiting. */
const AT_WORK = 0.5;

let interrupted = false;

/** Whether a signal ended the work, so that what it could not finish is no fault of the target. */
export const wasInterrupted = (): boolean => interrupted;

/**
 * The first Ctrl-C (or SIGTERM, or the closing of the terminal) ends the work and lets what there is be written; the second ends the
 * program at once.
 */
export function onInterrupt(): { readonly signal: AbortSignal } {
  const controller = new AbortController();
  const stop = (): void => {
    // Node's own way is back from here on: the second signal needs no turn of ours.
    for (const name of SIGNALS) process.off(name, stop);
    process.stderr.write('\nopenbrick: interrupted, writing the results so far (press again to quit at once)\n');
    endLater();
    interrupted = true;
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  return { signal: controller.signal };
}

function endLater(): void {
  const end = (): never => process.exit(exitCodes.interrupted);
  const before = performance.eventLoopUtilization();
  const isWaiting = (): boolean => performance.eventLoopUtilization(before).utilization < AT_WORK;
  setTimeout(() => isWaiting() && end(), WAITING_MS).unref();
  setTimeout(end, LAST_MS).unref();
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
