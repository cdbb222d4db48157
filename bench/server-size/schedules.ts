/**
 * `npx tsx bench/server-size/schedules.ts`: a day of 10,000 scheduled targets, simulated. The due times are those of the server's own `nextRun`; scans take
 * as long as a scan of this size takes at the standard pace; workers take the next scan that is due. Prints what docs/scaling.md says.
 */
import { createHash } from 'node:crypto';
import { nextRun, type Timing } from '../../server/src/service/schedules/timing.ts';

const TARGETS = 10_000;
const HOUR = 3600;
const midnight = new Date('2026-11-27T00:00:00Z');

interface Plan {
  readonly name: string;
  /** Of the n-th schedule. */
  timing(n: number): Omit<Timing, 'seed'>;
}

const utc = { timeZone: 'UTC', quietHours: null };
const plans: readonly Plan[] = [
  { name: 'all at 03:00, no jitter', timing: () => ({ ...utc, cron: '0 3 * * *', jitterSeconds: 0 }) },
  { name: 'all at 03:00, jitter 1 h', timing: () => ({ ...utc, cron: '0 3 * * *', jitterSeconds: HOUR }) },
  { name: 'all at 00:00, jitter 6 h', timing: () => ({ ...utc, cron: '0 0 * * *', jitterSeconds: 6 * HOUR }) },
  { name: 'all at 00:00, jitter 23 h', timing: () => ({ ...utc, cron: '0 0 * * *', jitterSeconds: 23 * HOUR }) },
  {
    name: 'at 01:00 in three time zones, jitter 2 h',
    timing: (n) => ({
      ...utc,
      timeZone: ['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'][n % 3] ?? 'UTC',
      cron: '0 1 * * *',
      jitterSeconds: 2 * HOUR,
    }),
  },
];

/** A number from 0 to 1 that is always the same for the same text. */
const chance = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;

/** Seconds: 500 requests at 20 a second at most; most APIs are smaller, and every scan has a few seconds of its own. */
const duration = (n: number): number => Math.min(60, 4 + 25 * chance(`duration ${n}`) ** 2 + 8 * chance(`size ${n}`));

interface Outcome {
  readonly lastEnd: number;
  readonly waits: readonly number[];
  readonly longestQueue: number;
}

/** Every slot runs one scan at a time; whoever is free takes the one that is due longest. */
function simulate(due: readonly number[], slots: number): Outcome {
  const free = new Array<number>(slots).fill(0);
  const starts: number[] = [];
  let lastEnd = 0;
  for (const [n, at] of due.entries()) {
    let first = 0;
    for (let slot = 1; slot < slots; slot += 1) if ((free[slot] ?? 0) < (free[first] ?? 0)) first = slot;
    const start = Math.max(at, free[first] ?? 0);
    free[first] = start + duration(n);
    lastEnd = Math.max(lastEnd, start + duration(n));
    starts.push(start);
  }
  return { lastEnd, waits: starts.map((start, n) => start - (due[n] ?? 0)), longestQueue: longestQueue(due, starts) };
}

/** The most scans that were due and not begun at one time. Both lists are in order. */
function longestQueue(due: readonly number[], starts: readonly number[]): number {
  let [begun, longest] = [0, 0];
  for (const [n, at] of due.entries()) {
    while ((starts[begun] ?? Number.POSITIVE_INFINITY) <= at) begun += 1;
    longest = Math.max(longest, n + 1 - begun);
  }
  return longest;
}

const share = (list: readonly number[], part: number): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * part)] ?? 0;
const clock = (seconds: number): string =>
  `${Math.floor(seconds / HOUR)}:${String(Math.floor((seconds % HOUR) / 60)).padStart(2, '0')} h`;

const total = Array.from({ length: TARGETS }, (_, n) => duration(n)).reduce((sum, each) => sum + each, 0);
console.log(`${TARGETS} scans take ${clock(total)} one after another, ${(total / TARGETS).toFixed(1)} s each`);
for (const { name, timing } of plans) {
  const began = performance.now();
  const due = Array.from({ length: TARGETS }, (_, n) => nextRun({ ...timing(n), seed: `sch_${n}` }, midnight))
    .map((run) => ((run?.getTime() ?? 0) - midnight.getTime()) / 1000)
    .sort((a, b) => a - b);
  const each = ((performance.now() - began) / TARGETS) * 1000;
  console.log(`\n${name} (nextRun: ${each.toFixed(0)} µs)`);
  for (const slots of [2, 8, 16, 32, 64]) {
    const { waits, lastEnd, longestQueue } = simulate(due, slots);
    const first = due[0] ?? 0;
    const words = `waits: median ${clock(share(waits, 0.5))}, 95 % within ${clock(share(waits, 0.95))}; longest queue ${longestQueue}`;
    console.log(
      `${String(slots).padStart(3)} scans at once: done ${clock(lastEnd - first)} after the first is due; ${words}`,
    );
  }
}
