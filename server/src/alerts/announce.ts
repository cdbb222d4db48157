import type { Selectable } from 'kysely';
import type { App } from '../service/app.ts';
import { enqueueDelivery } from '../service/deliveries/enqueue.ts';
import type { Database } from '../store/database.ts';
import type { WebhooksTable } from '../store/tables.ts';
import type { EndedScan } from './events.ts';
import { messagesOf } from './events.ts';
import { type FindingChanges, readEndedScan } from './read-ended-scan.ts';

/** Sends the messages that follow from the end of a scan, in the transaction that ends it. The row of the scan and its findings are written already. */
export async function announceScan(app: App, db: Database, scanId: string, changes: FindingChanges): Promise<void> {
  const webhooks = await webhooksFor(db, scanId);
  if (webhooks.length === 0) return;
  const scan = await readEndedScan(db, scanId, changes);
  for (const webhook of webhooks) await announceTo(app, db, webhook, scan);
}

const webhooksFor = (db: Database, scanId: string) =>
  db
    .selectFrom('webhooks')
    .innerJoin('scans', 'scans.project_id', 'webhooks.project_id')
    .where('scans.id', '=', scanId)
    .select(['webhooks.id', 'webhooks.events', 'webhooks.score_below'])
    .orderBy('webhooks.id')
    .execute();

type Subscriber = Pick<Selectable<WebhooksTable>, 'id' | 'events' | 'score_below'>;

async function announceTo(app: App, db: Database, { id, events, score_below }: Subscriber, scan: EndedScan) {
  const wanted = new Set(events);
  for (const message of messagesOf(scan, score_below)) {
    if (wanted.has(message.type)) await enqueueDelivery(app, db, { webhookId: id, message, at: scan.at });
  }
}
