import { type Actor, requireServerAdmin } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { type Project, toProject } from './project.ts';

export function createProject(app: App, actor: Actor, input: { readonly name: string }): Promise<Project> {
  requireServerAdmin(actor);
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .insertInto('projects')
      .values({ id: newId('project', now), name: input.name, created_at: now, updated_at: now })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'project.create', object: row.id, projectId: row.id, at: now });
    return toProject(row);
  });
}
