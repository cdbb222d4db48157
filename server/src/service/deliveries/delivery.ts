import type { Selectable } from 'kysely';
import type { DeliveriesTable } from '../../store/tables.ts';
import type { DeliveryAttempt, DeliveryState, WebhookEvent } from '../../store/values.ts';

/** One message to one webhook, with every attempt to send it. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  /** The header `webhook-id`: the same for each attempt and replay. */
  readonly messageId: string;
  readonly event: WebhookEvent;
  readonly state: DeliveryState;
  readonly attempts: DeliveryAttempt[];
  /** Grows with each attempt and replay, which is all that changes a delivery. */
  readonly version: number;
  readonly createdAt: string;
}

export const toDelivery = (row: Selectable<DeliveriesTable>): Delivery => ({
  id: row.id,
  webhookId: row.webhook_id,
  messageId: row.message_id,
  event: row.event,
  state: row.state,
  attempts: [...row.attempts],
  version: row.attempt + 1,
  createdAt: row.created_at.toISOString(),
});
