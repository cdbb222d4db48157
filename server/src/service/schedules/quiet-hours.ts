import { Cron } from 'croner';
import type { QuietHours } from '../../store/values.ts';

interface Quiet {
  readonly timeZone: string;
  readonly quietHours: QuietHours | null;
}

/** Whether a moment lies in the quiet hours, by the clock of the time zone. `to` itself is outside. */
export function isQuiet({ timeZone, quietHours }: Quiet, at: Date): boolean {
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  const time = clock(timeZone).format(at);
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/** The moment at which the quiet hours around `at` end, in local time: daylight saving moves it as it moves the clocks. */
export function quietEnd({ timeZone, quietHours }: Quiet, at: Date): Date {
  if (quietHours === null) return at;
  const [hour, minute] = quietHours.to.split(':').map(Number);
  const end = new Cron(`${minute} ${hour} * * *`, { timezone: timeZone, mode: '5-part', paused: true }).nextRun(at);
  return end ?? at;
}

/** `HH:MM`; making one is slow. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, made);
  return made;
}
