import type { Selectable } from 'kysely';
import { type Actor, visibleProjects } from '../../access/actor.ts';
import type { AuditTable } from '../../store/tables.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';

export interface AuditItem {
  readonly id: string;
  readonly projectId: string | null;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly hash: string;
}

/** Entries of one project or of all that the actor administers; those about the server for its administrators only. */
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
  return pageOfRows(await query.execute(), page, toItem);
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
