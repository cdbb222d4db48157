import type { Selectable } from 'kysely';
import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { Database } from '../../store/database.ts';
import type { WebhooksTable } from '../../store/tables.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { requireVersion, type Versions } from '../versions.ts';
import { checkDestination } from './destination.ts';
import { findWebhook } from './read.ts';
import { toWebhook, type Webhook, type WebhookFields, writeWebhooks } from './webhook.ts';

type Change = { readonly [K in keyof WebhookFields]?: WebhookFields[K] | undefined } & {
  readonly versions?: Versions;
};

/** Changes what is named. Throws `precondition-failed` where the webhook has another version than the one expected. */
export async function changeWebhook(app: App, actor: Actor, id: string, change: Change): Promise<Webhook> {
  const old = await findWebhook(app.db, id);
  authorize(actor, old.project_id, writeWebhooks, 'webhook');
  const { url = old.url, format = old.format } = change;
  if (url !== old.url || format !== old.format) await checkDestination(app, url, format);
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const before = await lockWebhook(db, id, change.versions);
    const { events = before.events, scoreBelow = before.score_below } = change;
    const row = await db
      .updateTable('webhooks')
      .where('id', '=', id)
      .set({
        url,
        format,
        events: JSON.stringify([...new Set(events)]),
        score_below: scoreBelow,
        updated_at: now,
        version: before.version + 1,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'webhook.update', object: id, projectId: row.project_id, at: now });
    return toWebhook(row, true);
  });
}

/** Deletes the webhook with its deliveries. */
export async function deleteWebhook(app: App, actor: Actor, id: string, versions?: Versions): Promise<void> {
  const old = await findWebhook(app.db, id);
  authorize(actor, old.project_id, writeWebhooks, 'webhook');
  await app.db.transaction().execute(async (db) => {
    await lockWebhook(db, id, versions);
    await db.deleteFrom('webhooks').where('id', '=', id).execute();
    await writeAudit(db, { actor, action: 'webhook.delete', object: id, projectId: old.project_id, at: app.now() });
  });
}

async function lockWebhook(db: Database, id: string, versions: Versions): Promise<Selectable<WebhooksTable>> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound('webhook');
  requireVersion(row, versions);
  return row;
}
