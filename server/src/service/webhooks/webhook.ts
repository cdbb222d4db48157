import type { Selectable } from 'kysely';
import type { Need } from '../../access/actor.ts';
import type { WebhooksTable } from '../../store/tables.ts';
import type { WebhookEvent, WebhookFormat } from '../../store/values.ts';

export const readWebhooks: Need = { role: 'viewer', scope: 'webhooks:read' };
export const writeWebhooks: Need = { role: 'admin', scope: 'webhooks:write' };

/** What a webhook is made of; a change names some of these. */
export interface WebhookFields {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly format: WebhookFormat;
  /** `score.below` is sent where the score falls below this. */
  readonly scoreBelow: number;
}

export interface Webhook extends Omit<WebhookFields, 'events'> {
  readonly id: string;
  readonly projectId: string;
  readonly events: WebhookEvent[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Whoever knows the URL of a chat's webhook can write to the chat: only administrators read more than its origin. */
export const toWebhook = (row: Selectable<WebhooksTable>, wholeUrl: boolean): Webhook => ({
  id: row.id,
  projectId: row.project_id,
  url: wholeUrl || row.format === 'mail' ? row.url : `${new URL(row.url).origin}/…`,
  events: [...row.events],
  format: row.format,
  scoreBelow: row.score_below,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
