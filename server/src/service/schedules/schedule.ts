import type { Selectable } from 'kysely';
import type { SchedulesTable } from '../../store/tables.ts';
import type { QuietHours } from '../../store/values.ts';
import type { Timing } from './timing.ts';

export interface Schedule {
  readonly id: string;
  readonly projectId: string;
  readonly targetId: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly jitterSeconds: number;
  readonly quietHours: QuietHours | null;
  readonly enabled: boolean;
  /** null: off. */
  readonly nextRunAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type ScheduleRow = Selectable<SchedulesTable>;

export const toSchedule = (row: ScheduleRow): Schedule => ({
  id: row.id,
  projectId: row.project_id,
  targetId: row.target_id,
  cron: row.cron,
  timeZone: row.time_zone,
  jitterSeconds: row.jitter_seconds,
  quietHours: row.quiet_hours,
  enabled: row.enabled,
  nextRunAt: row.next_run_at?.toISOString() ?? null,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

type TimingColumns = Pick<ScheduleRow, 'id' | 'cron' | 'time_zone' | 'jitter_seconds' | 'quiet_hours'>;

/** What `nextRun` takes, of a stored schedule. */
export const timingOf = (row: TimingColumns): Timing => ({
  seed: row.id,
  cron: row.cron,
  timeZone: row.time_zone,
  jitterSeconds: row.jitter_seconds,
  quietHours: row.quiet_hours,
});
