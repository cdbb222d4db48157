import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { writeWebhooks } from '../webhooks/webhook.ts';
import { type Delivery, toDelivery } from './delivery.ts';
import { type DeliveryPlace, findDelivery } from './read.ts';

/** Sends the same message again, under the same `webhook-id`, with a new series of retries. A retry that still waits is out of date from here on. */
export async function replayDelivery(app: App, actor: Actor, place: DeliveryPlace): Promise<Delivery> {
  const { id, project_id: projectId } = await findDelivery(app, place);
  authorize(actor, projectId, writeWebhooks, 'delivery');
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .updateTable('deliveries')
      .where('id', '=', id)
      .set((eb) => ({ state: 'pending', attempt: eb('attempt', '+', 1), series_start: eb('attempt', '+', 1) }))
      .returningAll()
      .executeTakeFirstOrThrow();
    await app.queue.deliver(db, { id, afterSeconds: 0, attempt: row.attempt });
    await writeAudit(db, { actor, action: 'delivery.replay', object: id, projectId, at: app.now() });
    return toDelivery(row);
  });
}
