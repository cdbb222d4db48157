/** The one deadline of a scan, and how long work is run so that it is kept. */
import { runInTurns, type Steps } from '../parse/steps.ts';

/** Parts in their order: files that the user names and credentials come before gathering, all others after it. */
export type Part = 'files' | 'given' | 'guessing' | 'reading' | 'judging' | 'writing';

export interface TimeLimit {
  /** For gathering from now on, in milliseconds: what is left of the time after a share for reading and judging. */
  gatheringMs(): number;
  /** Runs a part of reading and judging; signals and timers get their turn between its steps. */
  run<T>(steps: Steps<T>, part: Part): Promise<T>;
  /** The time for this part is up, or its grace after an interrupt. */
  isUp(part: Part): boolean;
}

/** Share of the whole time that gathering leaves, and the most that it leaves. */
const SHARE = 0.1;
const MOST_LEFT_MS = 6_000;
/** Share of the whole time until the files that the user named have been read. */
const FILES_SHARE = 0.5;
/** Share of the whole time for the user's own credentials. */
const GIVEN_SHARE = 0.2;
/** A part goes on so long after the time is up: all end within two seconds. */
const GRACE_MS: Readonly<Record<Part, number>> = {
  files: 0,
  given: 0,
  guessing: 0,
  reading: 0,
  judging: 500,
  writing: 900,
};
/** After an interrupt. */
const INTERRUPTED_MS: Readonly<Record<Part, number>> = {
  files: 0,
  given: 0,
  guessing: 0,
  reading: 200,
  judging: 500,
  writing: 500,
};

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
  /** What comes before gathering leaves time to it, and guessing half of what gathering left. */
  const share: Partial<Record<Part, number>> = {
    files: maxTimeMs * FILES_SHARE,
    given: maxTimeMs * GIVEN_SHARE,
    guessing: maxTimeMs - left / 2,
  };
  const isUp: TimeLimit['isUp'] = (part) =>
    performance.now() >
    Math.min(startedAt + (share[part] ?? maxTimeMs) + GRACE_MS[part], interruptedAt() + INTERRUPTED_MS[part]);
  return {
    gatheringMs: () => Math.max(0, maxTimeMs - left - (performance.now() - startedAt)),
    isUp,
    run: (steps, part) => runInTurns(steps, () => !isUp(part)),
  };
}
