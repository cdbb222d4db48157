import { sql } from 'kysely';
import type { App } from '../service/app.ts';
import { endScan } from '../service/scans/end.ts';
import { addEvents } from '../service/scans/events.ts';
import { hasEnded } from '../service/scans/scan.ts';

/** A scan that this worker runs. `attempt` is its fence: a later attempt takes the scan away. */
export interface Claimed {
  readonly id: string;
  readonly projectId: string;
  readonly targetId: string;
  readonly attempt: number;
  /** The id of the finding that it verifies. */
  readonly verifies: string | undefined;
}

/** Makes the scan of a job `running`, also one whose worker died. Undefined where there is nothing to run: it has ended, or was cancelled or deleted meanwhile. */
export function claimScan(app: App, scanId: string): Promise<Claimed | undefined> {
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const row = await db.selectFrom('scans').selectAll().where('id', '=', scanId).forUpdate().executeTakeFirst();
    if (row === undefined || hasEnded(row.state)) return undefined;
    const claimed = {
      id: row.id,
      projectId: row.project_id,
      targetId: row.target_id,
      attempt: row.attempts + 1,
      verifies: row.detail.verifies,
    };
    if (row.cancel_requested) {
      await endScan(app, db, { scan: claimed, state: 'cancelled' });
      return undefined;
    }
    await db
      .updateTable('scans')
      .where('id', '=', scanId)
      .set({ state: 'running', attempts: claimed.attempt, started_at: now, version: sql`version + 1` })
      .execute();
    const data = { state: 'running', attempt: claimed.attempt };
    await addEvents(db, scanId, { at: now, events: [{ event: 'state', data }] });
    return claimed;
  });
}
