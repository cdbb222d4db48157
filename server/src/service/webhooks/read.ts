import type { Selectable } from 'kysely';
import { type Actor, authorize, roleIn } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';
import type { WebhooksTable } from '../../store/tables.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { projectsOfList } from '../projects/visible.ts';
import { readWebhooks, toWebhook, type Webhook } from './webhook.ts';

export async function listWebhooks(
  app: App,
  actor: Actor,
  { projectId, page }: { readonly projectId?: string | undefined; readonly page: PageRequest },
): Promise<Page<Webhook>> {
  const visible = await projectsOfList(app, actor, readWebhooks, { projectId });
  let query = app.db
    .selectFrom('webhooks')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, (row) => shownTo(actor, row));
}

export async function getWebhook(app: App, actor: Actor, id: string): Promise<Webhook> {
  const row = await findWebhook(app.db, id);
  authorize(actor, row.project_id, readWebhooks, 'webhook');
  return shownTo(actor, row);
}

/** The row of a webhook; whether the actor may have it is for the caller to ask. Throws `not-found`. */
export async function findWebhook(db: Database, id: string): Promise<Selectable<WebhooksTable>> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('webhook');
  return row;
}

const shownTo = (actor: Actor, row: Selectable<WebhooksTable>): Webhook =>
  toWebhook(row, roleIn(actor, row.project_id) === 'admin');
