import { sql } from 'kysely';
import { announceScan } from '../alerts/announce.ts';
import { DEATHS } from '../jobs/boss.ts';
import type { App } from '../service/app.ts';
import { endScan } from '../service/scans/end.ts';
import { addEvents } from '../service/scans/events.ts';
import { rankOf } from '../service/scans/turn.ts';
import type { Database } from '../store/database.ts';
import type { ScanError } from '../store/values.ts';
import type { ChildOutcome } from './child.ts';
import type { Claimed } from './claim.ts';
import type { ChildResult } from './messages.ts';
import { storeFindings } from './store-findings.ts';

/** What a run ended with: a result or failure of its own, a wish to cancel it, or the stop of the worker. */
export type RunEnd =
  | { readonly how: 'outcome'; readonly outcome: ChildOutcome }
  | { readonly how: 'cancelled' }
  | { readonly how: 'given-back' };

/** Failures that would be the same again. */
const FINAL = new Set(['invalid', 'target-not-allowed']);

/** After so long a scan that failed by itself is tried once more. */
const AGAIN_SECONDS = 10;

/**
 * Writes the end of a run, once: nothing where another worker has the scan meanwhile, or it was deleted. A scan that somebody wished to cancel is cancelled
 * unless it is done.
 */
export function settleScan(app: App, claimed: Claimed, end: RunEnd): Promise<void> {
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('scans')
      .select(['priority', 'turn', 'failures', 'cancel_requested'])
      .where('id', '=', claimed.id)
      .where('state', '=', 'running')
      .where('attempts', '=', claimed.attempt)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return;
    const isDone = end.how === 'outcome' && end.outcome.ok;
    if (end.how === 'cancelled' || (row.cancel_requested && !isDone))
      return endScan(app, db, { scan: claimed, state: 'cancelled' });
    if (end.how === 'given-back') return queueAgain(app, db, { claimed, row, attempts: claimed.attempt - 1 });
    if (end.outcome.ok) return finish(app, db, claimed, end.outcome.result);
    const { error } = end.outcome;
    if (row.failures > 0 || FINAL.has(error.type)) return fail(app, db, claimed, error);
    return queueAgain(app, db, { claimed, row, attempts: claimed.attempt, error });
  });
}

async function finish(app: App, db: Database, claimed: Claimed, { report, stored }: ChildResult): Promise<void> {
  await db
    .insertInto('scan_reports')
    .values({ scan_id: claimed.id, report: Buffer.from(stored) })
    .execute();
  const changes = await storeFindings(app, db, claimed, report);
  await endScan(app, db, { scan: claimed, state: 'done', report });
  await announceScan(app, db, claimed.id, changes);
}

async function fail(app: App, db: Database, scan: { readonly id: string }, error: ScanError): Promise<void> {
  await endScan(app, db, { scan, state: 'failed', error });
  await announceScan(app, db, scan.id, { opened: [], reopened: [], fixed: [] });
}

interface Again {
  readonly claimed: Claimed;
  readonly row: { readonly priority: number; readonly turn: number; readonly failures: number };
  readonly attempts: number;
  /** Why it failed; without it the scan was given back and waits for nothing. */
  readonly error?: ScanError;
}

async function queueAgain(app: App, db: Database, { claimed, row, attempts, error }: Again): Promise<void> {
  const failures = row.failures + (error === undefined ? 0 : 1);
  await db
    .updateTable('scans')
    .where('id', '=', claimed.id)
    .set({ state: 'queued', attempts, failures, started_at: null, version: sql`version + 1` })
    .execute();
  const data = { state: 'queued', ...(error !== undefined && { error }) };
  await addEvents(db, claimed.id, { at: app.now(), events: [{ event: 'state', data }] });
  await app.queue.scan(db, {
    id: claimed.id,
    priority: rankOf(row),
    deathsLeft: Math.max(0, DEATHS - (attempts - failures)),
    ...(error !== undefined && { afterSeconds: AGAIN_SECONDS }),
  });
}

/** Ends a scan whose workers died too often. */
export function settleDead(app: App, scanId: string): Promise<void> {
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('scans')
      .select('id')
      .where('id', '=', scanId)
      .where('state', 'in', ['queued', 'running'])
      .forUpdate()
      .executeTakeFirst();
    const error = { type: 'worker-died', detail: `Its worker ended ${DEATHS + 1} times before the scan did.` };
    if (row !== undefined) await fail(app, db, row, error);
  });
}
