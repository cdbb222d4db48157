import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import type { QuietHours } from '../../store/values.ts';
import { isQuiet, quietEnd } from './quiet-hours.ts';

/** When a schedule runs: five cron fields in a time zone, moved by a jitter, never in the quiet hours. */
export interface Timing {
  /** Makes the jitter of schedules with equal cron lines differ: the id of the schedule. */
  readonly seed: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly jitterSeconds: number;
  readonly quietHours: QuietHours | null;
}

/**
 * The first run after a moment; null where the cron line matches no day of the calendar. Equal input gives equal output, so every process computes the
 * same run. A run that falls into the quiet hours starts when they end; several that fall into the same ones become one.
 */
export function nextRun(timing: Timing, after: Date): Date | null {
  const planned = cronOf(timing.cron, timing.timeZone).nextRun(after);
  if (planned === null) return null;
  const jitter = jitterOf(timing, planned);
  const run = later(awake(timing, planned), jitter);
  // The jitter itself may lead into the quiet hours.
  return isQuiet(timing, run) ? later(awake(timing, run), jitter) : run;
}

/** Throws where the line is not valid. Names such as `@daily` are not taken: a line has five fields. */
export const cronOf = (line: string, timeZone: string): Cron =>
  new Cron(line, { timezone: timeZone, mode: '5-part', paused: true });

const awake = (timing: Timing, at: Date): Date => (isQuiet(timing, at) ? quietEnd(timing, at) : at);
const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

/** Whole seconds from 0 to `jitterSeconds`, spread evenly over schedules and runs. */
function jitterOf({ seed, jitterSeconds }: Timing, planned: Date): number {
  const digest = createHash('sha256').update(`${seed} ${planned.getTime()}`).digest();
  return digest.readUIntBE(0, 6) % (jitterSeconds + 1);
}
