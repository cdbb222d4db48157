import type { Selectable } from 'kysely';
import type { Grade } from 'openbrick';
import type { ScansTable } from '../../store/tables.ts';
import type { ScanError, ScanState, ScanTrigger, SeverityCounts } from '../../store/values.ts';

export interface Scan {
  readonly id: string;
  readonly projectId: string;
  readonly targetId: string;
  readonly scheduleId: string | null;
  readonly trigger: ScanTrigger;
  readonly state: ScanState;
  readonly priority: number;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly counts: SeverityCounts | null;
  readonly attempts: number;
  readonly error: ScanError | null;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

export const toScan = (row: Selectable<ScansTable>): Scan => ({
  id: row.id,
  projectId: row.project_id,
  targetId: row.target_id,
  scheduleId: row.schedule_id,
  trigger: row.trigger,
  state: row.state,
  priority: row.priority,
  score: row.score,
  grade: row.grade,
  counts: row.counts,
  attempts: row.attempts,
  error: row.error,
  queuedAt: row.queued_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  version: row.version,
});

/** Whether nothing more happens to it. */
export const hasEnded = (state: ScanState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';
