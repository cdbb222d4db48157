/** How fast requests may leave: so many a second, so many at once, slower when the server says that it is too much. */
export interface Pace {
  /** Resolves in the order of the calls, when the next request may leave; call what it gives when that request is done. */
  enter(): Promise<() => void>;
  /** The server asked for less (429, 503): half the rate, and a pause. */
  slow(pauseMs: number): void;
  /** An ordinary response: after a run of them the rate goes back up. */
  ease(): void;
  /** Whoever still waits is never let in. */
  close(): void;
}

export interface PaceLimits {
  /** Requests a second, Infinity for as fast as they come. */
  readonly rate: number;
  readonly concurrency: number;
}

/** Where an unlimited rate starts from once the server has complained. */
const FIRST_LIMIT = 10;
const SLOWEST = 0.5;
export const LONGEST_PAUSE_MS = 10_000;
const GOOD_RUN = 20;

export function createPace(limits: PaceLimits): Pace {
  const waiting: ((leave: () => void) => void)[] = [];
  let rate = limits.rate;
  let active = 0;
  let good = 0;
  let nextAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const leave = (): void => {
    active -= 1;
    pump();
  };

  function pump(): void {
    while (!closed && waiting.length > 0 && active < limits.concurrency) {
      const now = performance.now();
      if (nextAt > now) {
        timer ??= setTimeout(wake, Math.ceil(nextAt - now));
        return;
      }
      // Evenly spaced, without saving up for a rush after a quiet time.
      if (Number.isFinite(rate)) nextAt = Math.max(nextAt, now - 1000 / rate) + 1000 / rate;
      active += 1;
      waiting.shift()?.(once(leave));
    }
  }

  function wake(): void {
    timer = undefined;
    pump();
  }

  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        pump();
      }),
    slow(pauseMs) {
      good = 0;
      rate = Number.isFinite(rate) ? Math.max(SLOWEST, rate / 2) : FIRST_LIMIT;
      nextAt = Math.max(nextAt, performance.now() + Math.min(LONGEST_PAUSE_MS, Math.max(0, pauseMs)));
    },
    ease() {
      good += 1;
      if (good < GOOD_RUN || rate >= limits.rate) return;
      good = 0;
      rate = Math.min(limits.rate, rate * 2);
    },
    close() {
      closed = true;
      waiting.length = 0;
      clearTimeout(timer);
    },
  };
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}

/** Retry-After (RFC 9110 10.2.3) in milliseconds; undefined when it is neither seconds nor a date. */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^[0-9]{1,9}$/.test(value.trim())) return Number(value.trim()) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
