import type { Logger } from 'pino';

/** A stop may take 10 s; what hangs after these is left to the end of the process, as after a crash. */
const STOP_MS = 9_000;

/** Takes the steps of a stop one after the other. A step that fails is logged and the next one taken; one that hangs ends the process. */
export async function stopWithin(log: Logger, steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const late = setTimeout(() => {
    log.error('the stop took too long');
    process.exit(0);
  }, STOP_MS);
  for (const step of steps)
    await step().catch((error: unknown) => log.error({ err: error }, 'a part did not stop well'));
  clearTimeout(late);
}
