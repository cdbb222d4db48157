import type { Selectable } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { DeliveriesTable } from '../../store/tables.ts';
import type { Message } from '../../store/values.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';

/** Writes a message down for a webhook and sends its job, both in the transaction `db`. */
export async function enqueueDelivery(
  app: App,
  db: Database,
  { webhookId, message, at }: { readonly webhookId: string; readonly message: Message; readonly at: Date },
): Promise<Selectable<DeliveriesTable>> {
  const row = await db
    .insertInto('deliveries')
    .values({
      id: newId('delivery', at),
      webhook_id: webhookId,
      project_id: message.data.projectId,
      message_id: newId('message', at),
      event: message.type,
      payload: JSON.stringify(message),
      state: 'pending',
      created_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await app.queue.deliver(db, { id: row.id, afterSeconds: 0, attempt: 0 });
  return row;
}
