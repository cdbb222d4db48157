import type { Actor, Need } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { requireOwnership } from '../guards/ownership.ts';
import { requireVersion, type Versions } from '../versions.ts';
import { guardAddresses } from './address.ts';
import type { TargetChange } from './input.ts';
import { lockTarget, readTarget } from './read.ts';
import { changeSettings, ownedAs, settingsColumns } from './settings.ts';
import { type Target, type TargetRow, toTarget } from './target.ts';

const write: Need = { role: 'analyst', scope: 'targets:write' };

/** Throws as `createTarget` does, and `precondition-failed` where the target has another version than the one expected. A proof of ownership ends when the target moves to another host or port. */
export async function changeTarget(
  app: App,
  actor: Actor,
  id: string,
  change: TargetChange,
  versions?: Versions,
): Promise<Target> {
  await readTarget(app.db, actor, id, write);
  await guardAddresses(app, change);
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const before = await lockTarget(db, actor, id, write);
    requireVersion(before, versions);
    const after = await changeSettings(app, before, change);
    requireOwnership(app, ownedAs(after, before.verified_host));
    const row = await db
      .updateTable('targets')
      .set({ ...settingsColumns(after.settings), ...proofAfter(before, after.settings.host) })
      .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'target.update', object: id, projectId: before.project_id, at: now });
    return toTarget(row);
  });
}

const proofAfter = (before: TargetRow, host: string) =>
  before.host === host ? {} : { verified_host: null, verified_at: null };
