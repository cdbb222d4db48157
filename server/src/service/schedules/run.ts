import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { queueScan } from '../scans/create.ts';
import type { Scan } from '../scans/scan.ts';
import { lockSchedule } from './read.ts';

/** Queues the scan of a schedule now, whether it is on or off. Its next run stays planned as it was. */
export const runSchedule = (app: App, actor: Actor, id: string): Promise<Scan> =>
  app.db.transaction().execute(async (db) => {
    const row = await lockSchedule(db, actor, id, { role: 'analyst', scope: 'schedules:write' });
    const target = { id: row.target_id, project_id: row.project_id };
    const scan = await queueScan(app, db, { target, trigger: 'schedule', schedule: { id, dueAt: null } });
    await writeAudit(db, { actor, action: 'schedule.run', object: id, projectId: row.project_id, at: app.now() });
    return scan;
  });
