import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { projectsOfList } from '../projects/visible.ts';
import { readTargets } from './read.ts';
import { type Target, toTarget } from './target.ts';

export async function listTargets(
  app: App,
  actor: Actor,
  page: PageRequest,
  { projectId }: { readonly projectId?: string | undefined } = {},
): Promise<Page<Target>> {
  const visible = await projectsOfList(app, actor, readTargets, { projectId });
  let query = app.db
    .selectFrom('targets')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toTarget);
}
