import { randomBytes } from 'node:crypto';
import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { checkDestination } from './destination.ts';
import { toWebhook, type Webhook, type WebhookFields, writeWebhooks } from './webhook.ts';

/** Makes a webhook. `secret` signs its messages and is shown here only. */
export async function createWebhook(
  app: App,
  actor: Actor,
  { projectId, url, events, format, scoreBelow }: WebhookFields & { readonly projectId: string },
): Promise<Webhook & { readonly secret: string }> {
  authorize(actor, projectId, writeWebhooks, 'project');
  await checkDestination(app, url, format);
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .insertInto('webhooks')
      .values({
        id: newId('webhook', now),
        project_id: projectId,
        url,
        events: JSON.stringify([...new Set(events)]),
        format,
        score_below: scoreBelow,
        secret: app.vault.seal(secret),
        created_at: now,
        updated_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'webhook.create', object: row.id, projectId, at: now });
    return { ...toWebhook(row, true), secret };
  });
}
