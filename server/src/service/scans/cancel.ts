import { sql } from 'kysely';
import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { notFound, Problem } from '../problem.ts';
import { endScan } from './end.ts';
import { writeScans } from './read.ts';
import { hasEnded, type Scan, toScan } from './scan.ts';

/** Cancels a scan: at once where it waits; its worker stops one that runs. Throws `conflict` where it has ended. */
export function cancelScan(app: App, actor: Actor, id: string): Promise<Scan> {
  return app.db.transaction().execute(async (db) => {
    const row = await db.selectFrom('scans').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (row === undefined) throw notFound('scan');
    authorize(actor, row.project_id, writeScans, 'scan');
    if (hasEnded(row.state)) throw new Problem('conflict', `The scan has ended: ${row.state}.`);
    await db
      .updateTable('scans')
      .where('id', '=', id)
      .set({ cancel_requested: true, version: sql`version + 1` })
      .execute();
    if (row.state === 'queued') await endScan(app, db, { scan: row, state: 'cancelled' });
    await writeAudit(db, { actor, action: 'scan.cancel', object: id, projectId: row.project_id, at: app.now() });
    return toScan(await db.selectFrom('scans').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  });
}
