import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { invalid, notFound } from '../problem.ts';
import { lockTarget } from './read.ts';

export interface Baseline {
  readonly scanId: string;
}

/** Takes a scan as the one that later scans of the target are compared with. Throws `validation-failed` where it is no finished scan of this target. */
export function setBaseline(app: App, actor: Actor, id: string, { scanId }: Baseline): Promise<Baseline> {
  return app.db.transaction().execute(async (db) => {
    const { project_id: projectId } = await lockTarget(db, actor, id, { role: 'analyst', scope: 'targets:write' });
    const scan = await db
      .selectFrom('scans')
      .select('state')
      .where('id', '=', scanId)
      .where('target_id', '=', id)
      .executeTakeFirst();
    if (scan === undefined) throw invalid('/scanId', 'is no scan of this target');
    if (scan.state !== 'done') throw invalid('/scanId', 'is a scan without a report');
    await db
      .updateTable('targets')
      .set((eb) => ({ baseline_scan_id: scanId, version: eb('version', '+', 1), updated_at: app.now() }))
      .where('id', '=', id)
      .execute();
    await writeAudit(db, { actor, action: 'target.baseline', object: id, projectId, at: app.now() });
    return { scanId };
  });
}

/** Throws `not-found` where the target has no baseline. */
export async function removeBaseline(app: App, actor: Actor, id: string): Promise<void> {
  await app.db.transaction().execute(async (db) => {
    const row = await lockTarget(db, actor, id, { role: 'admin', scope: 'targets:write' });
    if (row.baseline_scan_id === null) throw notFound('baseline');
    await db
      .updateTable('targets')
      .set((eb) => ({ baseline_scan_id: null, version: eb('version', '+', 1), updated_at: app.now() }))
      .where('id', '=', id)
      .execute();
    const entry = { action: 'target.baseline.remove', object: id, projectId: row.project_id };
    await writeAudit(db, { actor, ...entry, at: app.now() });
  });
}
