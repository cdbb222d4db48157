import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { queueScan } from './create.ts';
import { scanRow, writeScans } from './read.ts';
import { hasEnded, type Scan } from './scan.ts';

/** Queues a new scan like one that has ended, with its upload where it is one; the history keeps both. Throws `conflict` where it has not ended, or its upload is no longer kept: a scan of the target itself would be another thing. */
export async function retryScan(app: App, actor: Actor, id: string): Promise<Scan> {
  const old = await scanRow(app, actor, id, writeScans);
  if (!hasEnded(old.state)) throw new Problem('conflict', `The scan has not ended: it is ${old.state}.`);
  const { trigger, priority, detail } = old;
  const target = { id: old.target_id, project_id: old.project_id };
  return app.db.transaction().execute(async (db) => {
    const scan = await queueScan(app, db, {
      target,
      trigger: trigger === 'schedule' ? 'api' : trigger,
      priority,
      detail,
    });
    const { numInsertedOrUpdatedRows: uploads } = await db
      .insertInto('uploads')
      .columns(['scan_id', 'kind', 'content'])
      .expression(
        db
          .selectFrom('uploads')
          .where('scan_id', '=', id)
          .select((eb) => [eb.val(scan.id).as('scan_id'), 'kind', 'content']),
      )
      .executeTakeFirstOrThrow();
    if (trigger === 'upload' && uploads === 0n) throw new Problem('conflict', 'The upload is no longer kept.');
    const entry = { action: 'scan.retry', object: scan.id, projectId: old.project_id };
    await writeAudit(db, { actor, ...entry, at: app.now() });
    return scan;
  });
}
