import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { requireVersion, type Versions } from '../versions.ts';
import { lockTarget } from './read.ts';

/** Deletes a target with its scans, findings and schedules. A worker that runs one of its scans finds it gone and stops. */
export async function deleteTarget(app: App, actor: Actor, id: string, versions?: Versions): Promise<void> {
  await app.db.transaction().execute(async (db) => {
    const row = await lockTarget(db, actor, id, { role: 'admin', scope: 'targets:write' });
    requireVersion(row, versions);
    await db.deleteFrom('targets').where('id', '=', id).execute();
    await writeAudit(db, { actor, action: 'target.delete', object: id, projectId: row.project_id, at: app.now() });
  });
}
