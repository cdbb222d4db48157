import { setMaxListeners } from 'node:events';
import type { ProbeResult } from '../../model/probe.ts';
import { INTERRUPTED, NO_TIME, type Refusal } from './gate.ts';
import type { WireOptions } from './wire-options.ts';

/** Node fires a longer timer at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface End {
  readonly signal: AbortSignal;
  refusal(): Refusal;
  /** The run's response, or the end's as soon as that comes. */
  race(run: Promise<ProbeResult>, ended: (refused: Refusal) => ProbeResult): Promise<ProbeResult>;
  close(): void;
}

/** The scan's end: its time is up, it was interrupted, or the wire was closed. */
export function createEnd({ limits, signal }: WireOptions): End {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const interrupt = (): void => controller.abort(INTERRUPTED);
  const timer = setTimeout(() => controller.abort(NO_TIME), Math.min(LONGEST_TIMER_MS, limits.maxTimeMs));
  signal.addEventListener('abort', interrupt, { once: true });
  if (signal.aborted) interrupt();
  const stop = controller.signal;
  // One listener for all: a signal looks through its listeners at each one added.
  const pending = new Set<() => void>();
  const cutAll = (): void => {
    for (const cut of pending) cut();
  };
  stop.addEventListener('abort', cutAll, { once: true });
  const theRefusal = (): Refusal => (stop.reason === NO_TIME ? NO_TIME : INTERRUPTED);

  return {
    signal: stop,
    refusal: theRefusal,
    race: (run, ended) =>
      new Promise((resolve, reject) => {
        const cut = (): void => resolve(ended(theRefusal()));
        pending.add(cut);
        run.then(resolve, reject).finally(() => pending.delete(cut));
      }),
    close() {
      clearTimeout(timer);
      signal.removeEventListener('abort', interrupt);
      controller.abort(INTERRUPTED);
    },
  };
}
