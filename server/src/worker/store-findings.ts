import { sql } from 'kysely';
import type { Finding, Report, ReportLocation } from 'openbrick';
import type { FindingChanges } from '../alerts/read-ended-scan.ts';
import type { App } from '../service/app.ts';
import { newId } from '../service/ids.ts';
import { type KnownFinding, lifeAfter, type SeenFinding } from '../service/scans/finding-life.ts';
import type { Database } from '../store/database.ts';
import { jsonText } from '../store/json-text.ts';
import type { FindingEvent } from '../store/values.ts';

/** The scan whose report is stored. */
export interface StoredScan {
  readonly id: string;
  readonly projectId: string;
  readonly targetId: string;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 500;

/** Brings the findings of the target up to date with a report, in the transaction that ends the scan. */
export async function storeFindings(app: App, db: Database, scan: StoredScan, report: Report): Promise<FindingChanges> {
  // One scan of a target at a time: two must not open the same finding.
  await db.selectFrom('targets').select('id').where('id', '=', scan.targetId).forNoKeyUpdate().execute();
  const known = await knownFindings(db, scan.targetId, report);
  const { seen, fixed } = lifeAfter(known, report);
  const now = app.now();
  const rows = seen.map((each) => ({ ...each, ...stored(each.finding), id: each.known?.id ?? newId('finding', now) }));
  for (const part of chunks(rows)) await writeSeen(db, scan, part, now);
  for (const part of chunks(fixed)) await writeFixed(db, scan, part, now);
  const history = [
    ...rows.flatMap(({ id, event }) => (event === undefined ? [] : [{ id, event }])),
    ...fixed.map(({ id }) => ({ id, event: 'fixed' as const })),
  ];
  for (const part of chunks(history)) await writeHistory(db, scan, part, now);
  const idsOf = (wanted: FindingEvent): string[] => history.flatMap(({ id, event }) => (event === wanted ? [id] : []));
  return { opened: idsOf('opened'), reopened: idsOf('reopened'), fixed: idsOf('fixed') };
}

async function knownFindings(db: Database, targetId: string, { findings }: Report): Promise<KnownFinding[]> {
  const shown = findings.map(({ fingerprint }) => fingerprint);
  const rows = await db
    .selectFrom('findings')
    .where('target_id', '=', targetId)
    .where((eb) => eb.or([eb('state', '!=', 'fixed'), eb('fingerprint', '=', sql<string>`any(${shown}::text[])`)]))
    .select(['id', 'fingerprint', 'check', 'state', 'suppression'])
    .select(sql<ReportLocation>`document -> 'location'`.as('location'))
    .forUpdate()
    .execute();
  return rows.map(({ suppression, ...row }) => ({ ...row, isSuppressed: suppression !== null }));
}

type SeenRow = SeenFinding & { readonly id: string; readonly document: string };

/** A finding as it can be stored, and its JSON. */
function stored(finding: Finding): { finding: Finding; document: string } {
  const document = jsonText(finding);
  return { finding: JSON.parse(document), document };
}

async function writeSeen(db: Database, scan: StoredScan, rows: readonly SeenRow[], now: Date): Promise<void> {
  await db
    .insertInto('findings')
    .values(
      rows.map(({ id, state, event, finding, document }) => ({
        id,
        project_id: scan.projectId,
        target_id: scan.targetId,
        fingerprint: finding.fingerprint,
        check: finding.check,
        category: finding.category,
        severity: finding.severity,
        confidence: finding.confidence,
        title: finding.title,
        state,
        first_seen_at: now,
        last_seen_at: now,
        reopened_at: event === 'reopened' ? now : null,
        last_scan_id: scan.id,
        document,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['target_id', 'fingerprint']).doUpdateSet((eb) => ({
        category: eb.ref('excluded.category'),
        severity: eb.ref('excluded.severity'),
        confidence: eb.ref('excluded.confidence'),
        title: eb.ref('excluded.title'),
        state: eb.ref('excluded.state'),
        last_seen_at: now,
        fixed_at: null,
        reopened_at: eb.fn.coalesce('excluded.reopened_at', 'findings.reopened_at'),
        last_scan_id: scan.id,
        document: eb.ref('excluded.document') as never,
        version: eb('findings.version', '+', 1),
        updated_at: now,
      })),
    )
    .execute();
}

async function writeFixed(db: Database, { id }: StoredScan, rows: readonly KnownFinding[], now: Date): Promise<void> {
  await db
    .updateTable('findings')
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .set((eb) => ({
      state: 'fixed' as const,
      fixed_at: now,
      last_scan_id: id,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .execute();
}

async function writeHistory(
  db: Database,
  scan: StoredScan,
  events: readonly { readonly id: string; readonly event: FindingEvent }[],
  at: Date,
): Promise<void> {
  const rows = events.map(({ id, event }) => ({ finding_id: id, event, at, scan_id: scan.id }));
  await db.insertInto('finding_events').values(rows).execute();
}

function* chunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += CHUNK) yield list.slice(from, from + CHUNK);
}
