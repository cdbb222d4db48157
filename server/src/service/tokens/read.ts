import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { projectsOfList } from '../projects/visible.ts';
import { manageTokens, type Token, toToken } from './token.ts';

/** Tokens of one project or of all that the actor administers; those of the server for its administrators only. */
export async function listTokens(
  app: App,
  actor: Actor,
  { projectId, ...page }: PageRequest & { readonly projectId?: string | undefined },
): Promise<Page<Token>> {
  const visible = await projectsOfList(app, actor, manageTokens, { projectId });
  let query = app.db
    .selectFrom('tokens')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toToken);
}
