import { sql } from 'kysely';
import type { Report } from 'openbrick';
import type { Database } from '../../store/database.ts';
import type { ScanError, SeverityCounts } from '../../store/values.ts';
import type { App } from '../app.ts';
import { addEvents, type NewScanEvent } from './events.ts';

export interface ScanEnd {
  /** A scan that verifies one finding has looked at that alone: its report gives the target no score. */
  readonly scan: { readonly id: string; readonly verifies?: string | undefined };
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly report?: Report;
  readonly error?: ScanError;
}

/** The event stream shows this many findings at most; the report has all. */
const MOST_FINDINGS = 500;

/** Writes the end of a scan, in the transaction that holds its row. */
export async function endScan(app: App, db: Database, { scan, state, report, error }: ScanEnd): Promise<void> {
  const now = app.now();
  const result =
    report === undefined || scan.verifies !== undefined ? {} : { score: report.score, grade: report.grade };
  await db
    .updateTable('scans')
    .where('id', '=', scan.id)
    .set({
      state,
      ...result,
      ...(report !== undefined && { counts: JSON.stringify(countsOf(report)) }),
      error: error === undefined ? null : JSON.stringify(error),
      ended_at: now,
      version: sql`version + 1`,
    })
    .execute();
  const found = report?.findings.slice(0, MOST_FINDINGS) ?? [];
  const events: NewScanEvent[] = [
    ...found.map(({ fingerprint, check, severity, title }) => ({
      event: 'finding' as const,
      data: { fingerprint, check, severity, title },
    })),
    { event: 'state', data: { state } },
    { event: 'end', data: { state, ...result, ...(error !== undefined && { error }) } },
  ];
  await addEvents(db, scan.id, { at: now, events });
}

const countsOf = ({ findings }: Report): SeverityCounts => {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};
