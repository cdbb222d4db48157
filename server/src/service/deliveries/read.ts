import type { Selectable } from 'kysely';
import { type Actor, authorize } from '../../access/actor.ts';
import type { DeliveriesTable } from '../../store/tables.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { findWebhook } from '../webhooks/read.ts';
import { readWebhooks } from '../webhooks/webhook.ts';
import { type Delivery, toDelivery } from './delivery.ts';

/** The messages to one webhook. */
export async function listDeliveries(
  app: App,
  actor: Actor,
  { webhookId, page }: { readonly webhookId: string; readonly page: PageRequest },
): Promise<Page<Delivery>> {
  const webhook = await findWebhook(app.db, webhookId);
  authorize(actor, webhook.project_id, readWebhooks, 'webhook');
  let query = app.db
    .selectFrom('deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toDelivery);
}

export async function getDelivery(app: App, actor: Actor, place: DeliveryPlace): Promise<Delivery> {
  const row = await findDelivery(app, place);
  authorize(actor, row.project_id, readWebhooks, 'delivery');
  return toDelivery(row);
}

export interface DeliveryPlace {
  readonly webhookId: string;
  readonly id: string;
}

/** The row of a delivery of this webhook; whether the actor may have it is for the caller to ask. Throws `not-found`. */
export async function findDelivery(app: App, { webhookId, id }: DeliveryPlace): Promise<Selectable<DeliveriesTable>> {
  const row = await app.db
    .selectFrom('deliveries')
    .selectAll()
    .where('id', '=', id)
    .where('webhook_id', '=', webhookId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('delivery');
  return row;
}
