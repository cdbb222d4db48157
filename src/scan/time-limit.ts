/** The one deadline of a scan, and how long work is run so that it is kept. */
import { runInTurns, type Steps } from '../parse/steps.ts';

/** Parts that come after gathering, in their order. */
type Part = 'guessing' | 'reading' | 'judging' | 'writing';

export interface TimeLimit {
  /** For gathering, in milliseconds: what is left of the time after a share for reading and judging. */
  readonly gatheringMs: number;
  /** Runs a part of reading and judging; signals and timers get their turn between its steps. */
  run<T>(steps: Steps<T>, part: Part): Promise<T>;
  /** The time for this part is up, or its grace after an interrupt. */
  isUp(part: Part): boolean;
}

/** Share of the whole time that gathering leaves, and the most that it leaves. */
const SHARE = 0.1;
const MOST_LEFT_MS = 6_000;
/** A part goes on so long after the time is up: all end within two seconds. */
const GRACE_MS: Readonly<Record<Part, number>> = { guessing: 0, reading: 0, judging: 500, writing: 900 };
/** After an interrupt. */
const INTERRUPTED_MS: Readonly<Record<Part, number>> = { guessing: 0, reading: 200, judging: 500, writing: 800 };

/** Starts now. */
export function startTimeLimit(maxTimeMs: number, signal: AbortSignal): TimeLimit {
  const startedAt = performance.now();
  const left = Math.min(MOST_LEFT_MS, maxTimeMs * SHARE);
  let noticedAt: number | undefined;
  // Asked at each step: a listener would stay at a signal that outlives the scan.
  const interruptedAt = (): number => {
    if (!signal.aborted) return Number.POSITIVE_INFINITY;
    noticedAt ??= performance.now();
    return noticedAt;
  };
  // Guessing leaves half of what gathering left.
  const kept = (part: Part): number => (part === 'guessing' ? left / 2 : 0);
  const isUp: TimeLimit['isUp'] = (part) =>
    performance.now() >
    Math.min(startedAt + maxTimeMs + GRACE_MS[part] - kept(part), interruptedAt() + INTERRUPTED_MS[part]);

  return {
    gatheringMs: maxTimeMs - left,
    isUp,
    run: (steps, part) => runInTurns(steps, () => !isUp(part)),
  };
}
