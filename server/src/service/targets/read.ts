import { type Actor, authorize, type Need, visibleProjects } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { type Target, type TargetRow, toTarget } from './target.ts';

const read: Need = { role: 'viewer', scope: 'targets:read' };

export async function listTargets(
  app: App,
  actor: Actor,
  page: PageRequest,
  { projectId }: { readonly projectId?: string | undefined } = {},
): Promise<Page<Target>> {
  const visible = visibleProjects(actor, read, projectId);
  let query = app.db
    .selectFrom('targets')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toTarget);
}

/** Throws `not-found`, also for a target of a project that the actor has no part in. */
export async function getTarget(app: App, actor: Actor, id: string): Promise<Target> {
  return toTarget(await readTarget(app.db, actor, id, read));
}

/** The row of a target that the actor may use for this. Throws as `authorize` does. */
export async function readTarget(db: Database, actor: Actor, id: string, need: Need = read): Promise<TargetRow> {
  const row = await db.selectFrom('targets').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('target');
  authorize(actor, row.project_id, need, 'target');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockTarget(db: Database, actor: Actor, id: string, need: Need): Promise<TargetRow> {
  const row = await db.selectFrom('targets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound('target');
  authorize(actor, row.project_id, need, 'target');
  return row;
}
