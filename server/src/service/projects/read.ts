import { type Actor, authorize, type Need, visibleProjects } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { type Project, toProject } from './project.ts';

const read: Need = { role: 'viewer', scope: 'targets:read' };

export async function listProjects(app: App, actor: Actor, page: PageRequest): Promise<Page<Project>> {
  const visible = visibleProjects(actor, read);
  let query = app.db
    .selectFrom('projects')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('id', 'in', visible.length > 0 ? visible : ['']);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toProject);
}

export async function getProject(app: App, actor: Actor, id: string): Promise<Project> {
  authorize(actor, id, read, 'project');
  const row = await app.db.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('project');
  return toProject(row);
}

/** Throws `not-found` where there is no such project. */
export async function requireProject(db: Database, id: string): Promise<void> {
  const row = await db.selectFrom('projects').select('id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('project');
}

/** The same, and the project stays until the transaction ends. A list does not need that, and a lock is a write. */
export async function holdProject(db: Database, id: string): Promise<void> {
  const row = await db.selectFrom('projects').select('id').where('id', '=', id).forKeyShare().executeTakeFirst();
  if (row === undefined) throw notFound('project');
}
