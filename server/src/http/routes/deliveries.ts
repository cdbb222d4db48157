import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { getDelivery, listDeliveries } from '../../service/deliveries/read.ts';
import { replayDelivery } from '../../service/deliveries/replay.ts';
import { pageRequest } from '../../service/page.ts';
import { webhookEvents } from '../../store/values.ts';
import { type Api, newApi } from '../api.ts';
import { sendAccepted, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { id, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';

const attempt = z.object({
  attempt: z.number().int().openapi({ description: 'From 1; retries and replays count on' }),
  at: timestamp,
  status: z.number().int().nullable().openapi({ description: 'HTTP status; null where no response came' }),
  durationMs: z.number().int(),
  error: z.string().optional().openapi({ description: 'Why it was not delivered' }),
});
export const deliverySchema = z
  .object({
    id: id('dlv'),
    webhookId: id('whk'),
    messageId: z.string().openapi({ description: 'The header `webhook-id`: the same for each attempt and replay' }),
    event: z.enum(webhookEvents),
    state: z.enum(['pending', 'delivered', 'failed']),
    attempts: z.array(attempt),
    version: z.number().int(),
    createdAt: timestamp,
  })
  .openapi('Delivery');
const tags = ['webhooks'];
const one = { request: { params: z.object({ id: id('whk'), deliveryId: id('dlv') }) }, tags };

export const deliveryPath = (delivery: { readonly id: string; readonly webhookId: string }): string =>
  `/api/v1/webhooks/${delivery.webhookId}/deliveries/${delivery.id}`;

export function deliveryRoutes(app: App): Api {
  const api = newApi();
  const place = (params: { id: string; deliveryId: string }) => ({ webhookId: params.id, id: params.deliveryId });
  api.openapi(
    operation('get', '/webhooks/{id}/deliveries', {
      operationId: 'listDeliveries',
      summary: 'Lists the messages to a webhook',
      tags,
      request: { params: idParameters('whk'), query: z.strictObject(pageQuery) },
      responses: { 200: json(pageOf(deliverySchema), 'Deliveries, newest first') },
    }),
    async (c) => {
      const wanted = { webhookId: c.req.valid('param').id, page: pageRequest(c.req.valid('query')) };
      return c.json(await listDeliveries(app, c.get('actor'), wanted), 200);
    },
  );
  api.openapi(
    operation('get', '/webhooks/{id}/deliveries/{deliveryId}', {
      ...one,
      operationId: 'getDelivery',
      summary: 'Reads one message to a webhook',
      responses: { 200: json(deliverySchema, 'The delivery') },
    }),
    async (c) => sendThing(c, await getDelivery(app, c.get('actor'), place(c.req.valid('param')))),
  );
  api.openapi(
    operation('post', '/webhooks/{id}/deliveries/{deliveryId}/replay', {
      ...one,
      operationId: 'replayDelivery',
      summary: 'Sends a message again, under the same `webhook-id`',
      responses: { 202: json(deliverySchema, 'The delivery, which is under way') },
    }),
    async (c) => {
      const delivery = await replayDelivery(app, c.get('actor'), place(c.req.valid('param')));
      return sendAccepted(c, delivery, deliveryPath(delivery));
    },
  );
  return api;
}
