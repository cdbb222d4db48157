import type { Selectable } from 'kysely';
import { type Actor, visibleProjects } from '../../access/actor.ts';
import type { AuditTable } from '../../store/tables.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { requireProject } from '../projects/read.ts';

export interface AuditItem {
  readonly id: string;
  readonly projectId: string | null;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly hash: string;
}

/**
 * Entries of one project or of all that the actor administers; those about the server for its administrators only. Those of a deleted project stay
 * readable. Throws `not-found` for a project that never existed or that the actor has no part in.
 */
export async function listAudit(
  app: App,
  actor: Actor,
  { projectId, ...page }: PageRequest & { readonly projectId?: string | undefined },
): Promise<Page<AuditItem>> {
  const visible = visibleProjects(actor, { role: 'admin', scope: 'project:admin' }, projectId);
  let query = app.db
    .selectFrom('audit')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  // The ids of this list are numbers; a cursor of another list is past none of them.
  if (page.after !== undefined) query = query.where('id', '<', /^\d{1,18}$/.test(page.after) ? page.after : '0');
  const rows = await query.execute();
  if (projectId !== undefined && page.after === undefined && rows.length === 0) await requireProject(app.db, projectId);
  return pageOfRows(rows, page, toItem);
}

const toItem = (row: Selectable<AuditTable>): AuditItem => ({
  id: row.id,
  projectId: row.project_id,
  at: row.at.toISOString(),
  actor: row.actor,
  action: row.action,
  object: row.object,
  hash: row.hash,
});
