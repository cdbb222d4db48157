import { type Actor, authorize, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { requireVersion, type Versions } from '../versions.ts';
import { type Project, toProject } from './project.ts';

/** Throws `precondition-failed` where the project has another version than the one expected. */
export function renameProject(
  app: App,
  actor: Actor,
  id: string,
  { name, versions }: { readonly name: string; readonly versions?: Versions },
): Promise<Project> {
  authorize(actor, id, { role: 'admin', scope: 'project:admin' }, 'project');
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    await lockProject(db, id, versions);
    const row = await db
      .updateTable('projects')
      .where('id', '=', id)
      .set((eb) => ({ name, updated_at: now, version: eb('version', '+', 1) }))
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'project.update', object: id, projectId: id, at: now });
    return toProject(row);
  });
}

/** Deletes the project with everything in it. */
export async function deleteProject(app: App, actor: Actor, id: string, versions?: Versions): Promise<void> {
  authorize(actor, id, { role: 'admin', scope: 'project:admin' }, 'project');
  requireServerAdmin(actor);
  await app.db.transaction().execute(async (db) => {
    await lockProject(db, id, versions);
    await db.deleteFrom('projects').where('id', '=', id).execute();
    await writeAudit(db, { actor, action: 'project.delete', object: id, projectId: id, at: app.now() });
  });
}

async function lockProject(db: Database, id: string, versions: Versions): Promise<void> {
  const row = await db.selectFrom('projects').select('version').where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound('project');
  requireVersion(row, versions);
}
