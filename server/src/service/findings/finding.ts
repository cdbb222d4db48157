import type { Selectable } from 'kysely';
import type { Finding as ReportedFinding } from 'openbrick';
import type { FindingsTable } from '../../store/tables.ts';
import type { FindingEvent, FindingState, StoredSuppression } from '../../store/values.ts';

/** A finding with its life: what the last report that had it says, and what became of it since. */
export interface Finding extends ReportedFinding {
  readonly id: string;
  readonly projectId: string;
  readonly targetId: string;
  readonly state: FindingState;
  readonly owner: string | null;
  readonly suppression: StoredSuppression | null;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly fixedAt: string | null;
  readonly reopenedAt: string | null;
  readonly lastScanId: string;
  readonly version: number;
}

export interface FindingWithHistory extends Finding {
  /** Oldest first. `scanId` is null where a person did it. */
  readonly history: readonly { readonly event: FindingEvent; readonly at: string; readonly scanId: string | null }[];
}

export type FindingRow = Selectable<FindingsTable>;

export const toFinding = (row: FindingRow): Finding => ({
  ...row.document,
  id: row.id,
  projectId: row.project_id,
  targetId: row.target_id,
  state: row.state,
  owner: row.owner,
  suppression: row.suppression,
  firstSeenAt: row.first_seen_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  fixedAt: row.fixed_at?.toISOString() ?? null,
  reopenedAt: row.reopened_at?.toISOString() ?? null,
  lastScanId: row.last_scan_id,
  version: row.version,
});
