import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { changed } from '../problem.ts';
import { checkDestination } from './destination.ts';
import { findWebhook } from './read.ts';
import { toWebhook, type Webhook, type WebhookFields, writeWebhooks } from './webhook.ts';

type Change = { readonly [K in keyof WebhookFields]?: WebhookFields[K] | undefined } & {
  readonly version?: number | undefined;
};

/** Changes what is named. Throws `precondition-failed` where the webhook has another version than the one expected. */
export async function changeWebhook(app: App, actor: Actor, id: string, change: Change): Promise<Webhook> {
  const old = await findWebhook(app.db, id);
  authorize(actor, old.project_id, writeWebhooks, 'webhook');
  const { url = old.url, format = old.format, events = old.events, scoreBelow = old.score_below } = change;
  if (url !== old.url || format !== old.format) await checkDestination(app, url, format);
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .updateTable('webhooks')
      .where('id', '=', id)
      .where('version', '=', change.version ?? old.version)
      .set({
        url,
        format,
        events: JSON.stringify([...new Set(events)]),
        score_below: scoreBelow,
        updated_at: now,
        version: old.version + 1,
      })
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw changed();
    await writeAudit(db, { actor, action: 'webhook.update', object: id, projectId: row.project_id, at: now });
    return toWebhook(row, true);
  });
}

/** Deletes the webhook with its deliveries. */
export async function deleteWebhook(app: App, actor: Actor, id: string, version?: number): Promise<void> {
  const old = await findWebhook(app.db, id);
  authorize(actor, old.project_id, writeWebhooks, 'webhook');
  await app.db.transaction().execute(async (db) => {
    let query = db.deleteFrom('webhooks').where('id', '=', id);
    if (version !== undefined) query = query.where('version', '=', version);
    const { numDeletedRows } = await query.executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw changed();
    await writeAudit(db, { actor, action: 'webhook.delete', object: id, projectId: old.project_id, at: app.now() });
  });
}
