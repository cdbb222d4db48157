import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { queueScan } from '../scans/create.ts';
import type { Scan } from '../scans/scan.ts';
import { lockFinding } from './read.ts';

/** Queues a scan that looks whether a finding is still there. */
export const verifyFinding = (app: App, actor: Actor, id: string): Promise<Scan> =>
  app.db.transaction().execute(async (db) => {
    const { project_id: projectId, target_id } = await lockFinding(db, actor, id);
    const target = { id: target_id, project_id: projectId };
    const scan = await queueScan(app, db, { target, trigger: 'verify', detail: { verifies: id } });
    await writeAudit(db, { actor, action: 'finding.verify', object: id, projectId, at: app.now() });
    return scan;
  });
