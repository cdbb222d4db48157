/** The one deadline of a scan, and how long work is run so that it is kept. */
import type { Steps } from '../model/steps.ts';

export interface TimeLimit {
  /** For gathering, in milliseconds: what is left of the time after a share for reading and judging. */
  readonly gatheringMs: number;
  /** Runs a part of reading and judging; signals and timers get their turn between its steps. */
  run<T>(steps: Steps<T>, part: 'reading' | 'judging'): Promise<T>;
  /** The time for this part is up, or its grace after an interrupt. */
  isUp(part: 'reading' | 'judging'): boolean;
}

/** Share of the whole time that gathering leaves, and the most that it leaves. */
const SHARE = 0.1;
const MOST_LEFT_MS = 6_000;
/** Judging ends so long after the time is up; what is left of two seconds is for writing. */
const GRACE_MS = 1_000;
/** After an interrupt. */
const READING_MS = 600;
const JUDGING_MS = 1_200;
/** Work that is done without giving others a turn. */
const TURN_MS = 20;

/** Starts now. */
export function startTimeLimit(maxTimeMs: number, signal: AbortSignal): TimeLimit {
  const startedAt = performance.now();
  const left = Math.min(MOST_LEFT_MS, maxTimeMs * SHARE);
  const end = { reading: startedAt + maxTimeMs, judging: startedAt + maxTimeMs + GRACE_MS };
  const shorten = (): void => {
    const now = performance.now();
    end.reading = Math.min(end.reading, now + READING_MS);
    end.judging = Math.min(end.judging, now + JUDGING_MS);
  };
  if (signal.aborted) shorten();
  else signal.addEventListener('abort', shorten, { once: true });
  const isUp: TimeLimit['isUp'] = (part) => performance.now() > end[part];

  return {
    gatheringMs: maxTimeMs - left,
    isUp,
    async run(steps, part) {
      for (let turn = performance.now(); ; ) {
        if (performance.now() - turn > TURN_MS) {
          await new Promise((resolve) => setImmediate(resolve));
          turn = performance.now();
        }
        const step = steps.next(!isUp(part));
        if (step.done === true) return step.value;
      }
    },
  };
}
