import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { UploadKind } from '../../store/values.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { queueScan, targetToScan } from '../scans/create.ts';
import type { Scan } from '../scans/scan.ts';

export interface Upload {
  readonly targetId: string;
  readonly kind: UploadKind;
  readonly content: Uint8Array;
}

/** Takes a report, recorded traffic, evidence or a log as a scan of the target. Throws `validation-failed` where it is none of its kind. */
export async function createUpload(app: App, actor: Actor, { targetId, kind, content }: Upload): Promise<Scan> {
  const target = await targetToScan(app.db, actor, targetId);
  const fault = await app.uploads.fault({ kind, content });
  if (fault !== undefined) throw new Problem('validation-failed', fault, { errors: [{ pointer: '', detail: fault }] });
  return app.db.transaction().execute(async (db) => {
    const scan = await queueScan(app, db, { target, trigger: 'upload' });
    await db
      .insertInto('uploads')
      .values({ scan_id: scan.id, kind, content: Buffer.from(content) })
      .execute();
    const entry = { action: 'upload.create', object: scan.id, projectId: scan.projectId };
    await writeAudit(db, { actor, ...entry, at: app.now() });
    return scan;
  });
}
