import type { QuietHours } from '../../store/values.ts';
import { invalid } from '../problem.ts';
import type { ScheduleRow } from './schedule.ts';
import { cronOf } from './timing.ts';

/** What a change of a schedule may name; what is absent stays as it is. */
export interface ScheduleChange {
  readonly cron?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly jitterSeconds?: number | undefined;
  readonly quietHours?: QuietHours | null | undefined;
  readonly enabled?: boolean | undefined;
}

export interface NewSchedule extends ScheduleChange {
  readonly targetId: string;
  readonly cron: string;
}

export type ScheduleSettings = Pick<ScheduleRow, 'cron' | 'time_zone' | 'jitter_seconds' | 'quiet_hours' | 'enabled'>;

/** Applies a change. Throws `validation-failed` at the field. */
export function changeSchedule(before: ScheduleSettings, change: ScheduleChange): ScheduleSettings {
  const after = {
    cron: change.cron ?? before.cron,
    time_zone: change.timeZone ?? before.time_zone,
    jitter_seconds: change.jitterSeconds ?? before.jitter_seconds,
    quiet_hours: change.quietHours === undefined ? before.quiet_hours : change.quietHours,
    enabled: change.enabled ?? before.enabled,
  };
  requireTimeZone(after.time_zone);
  requireCron(after.cron);
  if (after.quiet_hours !== null) requireRoom(after.quiet_hours, after.jitter_seconds);
  return after;
}

function requireTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw invalid('/timeZone', 'must be the name of a time zone, as in Europe/Berlin');
  }
}

/** Whether the line ever matches is asked in UTC: a time zone moves hours, not days of the calendar. */
function requireCron(line: string): void {
  const hasRun = attempt(() => cronOf(line, 'UTC').nextRun(new Date(0)) !== null);
  if (hasRun === undefined) throw invalid('/cron', 'must be five cron fields, as in `30 4 * * MON-FRI`');
  if (!hasRun) throw invalid('/cron', 'matches no day of the calendar');
}

function requireRoom({ from, to }: QuietHours, jitterSeconds: number): void {
  if (from === to) throw invalid('/quietHours/to', 'must differ from `from`');
  const rest = ((minutes(from) - minutes(to) + 1440) % 1440) * 60;
  if (rest <= jitterSeconds) throw invalid('/jitterSeconds', 'must be less than the time outside the quiet hours');
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
