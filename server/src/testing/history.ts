import type { Finding } from 'openbrick';
import { newId } from '../service/ids.ts';
import type { Database } from '../store/database.ts';
import type { FindingState, ScanError, ScanState, ScanTrigger, SeverityCounts } from '../store/values.ts';

/** A target as the API gives it. */
interface TargetOf {
  readonly id: string;
  readonly projectId?: unknown;
}

interface ScanValues {
  readonly state?: ScanState;
  readonly trigger?: ScanTrigger;
  /** null: it could not be graded. */
  readonly score?: number | null;
  readonly counts?: SeverityCounts;
  /** It failed with this. */
  readonly error?: ScanError;
}

/** Writes a scan as the worker leaves it, for tests of what reads scans. Returns its id. */
export async function writeScan(
  db: Database,
  target: TargetOf,
  { error, state = error === undefined ? 'done' : 'failed', trigger = 'api', score = 91, counts }: ScanValues = {},
): Promise<string> {
  const id = newId('scan');
  const now = new Date();
  await db
    .insertInto('scans')
    .values({
      id,
      project_id: String(target.projectId),
      target_id: target.id,
      trigger,
      state,
      priority: 0,
      score: state === 'done' ? score : null,
      grade: state === 'done' && score !== null ? 'A' : null,
      counts: counts === undefined ? null : JSON.stringify(counts),
      error: error === undefined ? null : JSON.stringify(error),
      queued_at: now,
      ended_at: now,
    })
    .execute();
  return id;
}

interface FindingValues {
  readonly state?: FindingState;
  readonly severity?: Finding['severity'];
  readonly check?: string;
  readonly title?: string;
}

/** Writes a finding with its first event, as the worker leaves it. Returns its id. */
export async function writeFinding(
  db: Database,
  target: TargetOf,
  { state = 'open', severity = 'high', check = 'cookie-without-secure', title = 'A finding' }: FindingValues = {},
): Promise<string> {
  const id = newId('finding');
  const now = new Date();
  const scan = newId('scan');
  await db
    .insertInto('findings')
    .values({
      id,
      project_id: String(target.projectId),
      target_id: target.id,
      fingerprint: id,
      check,
      category: 'encryption',
      severity,
      confidence: 'certain',
      title,
      state,
      first_seen_at: now,
      last_seen_at: now,
      fixed_at: state === 'fixed' ? now : null,
      last_scan_id: scan,
      document: JSON.stringify({ fingerprint: id, check, severity, confidence: 'certain', title, ...rest }),
      updated_at: now,
    })
    .execute();
  await db.insertInto('finding_events').values({ finding_id: id, event: 'opened', at: now, scan_id: scan }).execute();
  return id;
}

const rest = {
  category: 'encryption',
  summary: 'The cookie is sent over plain HTTP too.',
  location: { source: 'live', method: 'GET', path: '/' },
  related: [],
  proof: {},
  remediation: { summary: 'Set Secure.' },
  references: ['CWE-614'],
};
