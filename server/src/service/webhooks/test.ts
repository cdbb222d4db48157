import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { type Delivery, toDelivery } from '../deliveries/delivery.ts';
import { enqueueDelivery } from '../deliveries/enqueue.ts';
import { findWebhook } from './read.ts';
import { writeWebhooks } from './webhook.ts';

/** Sends a message of the type `test`, whatever events the webhook has chosen. */
export async function testWebhook(app: App, actor: Actor, id: string): Promise<Delivery> {
  const { project_id: projectId } = await findWebhook(app.db, id);
  authorize(actor, projectId, writeWebhooks, 'webhook');
  const now = app.now();
  const data = { projectId, targetId: null, scanId: null };
  return app.db.transaction().execute(async (db) => {
    const message = { type: 'test', timestamp: now.toISOString(), data } as const;
    const row = await enqueueDelivery(app, db, { webhookId: id, message, at: now });
    await writeAudit(db, { actor, action: 'webhook.test', object: id, projectId, at: now });
    return toDelivery(row);
  });
}
