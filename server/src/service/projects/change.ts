import { type Actor, authorize, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { changed, notFound } from '../problem.ts';
import { type Project, toProject } from './project.ts';

/** Throws `precondition-failed` where the project has another version than the one expected. */
export function renameProject(
  app: App,
  actor: Actor,
  id: string,
  { name, version }: { readonly name: string; readonly version?: number | undefined },
): Promise<Project> {
  authorize(actor, id, { role: 'admin', scope: 'project:admin' }, 'project');
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    let update = db.updateTable('projects').where('id', '=', id).returningAll();
    if (version !== undefined) update = update.where('version', '=', version);
    const row = await update
      .set((eb) => ({ name, updated_at: now, version: eb('version', '+', 1) }))
      .executeTakeFirst();
    if (row === undefined) throw version === undefined ? notFound('project') : changed();
    await writeAudit(db, { actor, action: 'project.update', object: id, projectId: id, at: now });
    return toProject(row);
  });
}

/** Deletes the project with everything in it. */
export async function deleteProject(app: App, actor: Actor, id: string, version?: number): Promise<void> {
  authorize(actor, id, { role: 'admin', scope: 'project:admin' }, 'project');
  requireServerAdmin(actor);
  await app.db.transaction().execute(async (db) => {
    let query = db.deleteFrom('projects').where('id', '=', id);
    if (version !== undefined) query = query.where('version', '=', version);
    const { numDeletedRows } = await query.executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw version === undefined ? notFound('project') : changed();
    await writeAudit(db, { actor, action: 'project.delete', object: id, projectId: id, at: app.now() });
  });
}
