import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { changeWebhook, deleteWebhook } from '../../service/webhooks/change.ts';
import { createWebhook } from '../../service/webhooks/create.ts';
import { getWebhook, listWebhooks } from '../../service/webhooks/read.ts';
import { testWebhook } from '../../service/webhooks/test.ts';
import { webhookEvents, webhookFormats } from '../../store/values.ts';
import { type Api, newApi } from '../api.ts';
import { expectedVersions, sendAccepted, sendCreated, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { body, id, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';
import { deliveryPath, deliverySchema } from './deliveries.ts';

const url = z.string().min(1).max(2_000).openapi({ example: 'https://hooks.example.com/openbrick' });
const events = z.array(z.enum(webhookEvents)).min(1).max(50);
const format = z.enum(webhookFormats).openapi({ description: 'mail: `url` is `mailto:` and one address' });
const scoreBelow = z.number().int().min(0).max(100).openapi({ description: '`score.below` is sent below this score' });

const webhook = z
  .object({
    id: id('whk'),
    projectId: id('prj'),
    url: url.openapi({ description: 'Its origin only, for those who are not admins of the project' }),
    events: z.array(z.enum(webhookEvents)),
    format,
    scoreBelow,
    version: z.number().int(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .openapi('Webhook');
const created = webhook
  .extend({ secret: z.string().openapi({ description: 'Signs the messages; shown here only' }) })
  .openapi('CreatedWebhook');
const fields = z
  .strictObject({
    projectId: id('prj'),
    url,
    events,
    format: format.default('standard'),
    scoreBelow: scoreBelow.default(70),
  })
  .openapi('WebhookFields');
const change = z.strictObject({ url, events, format, scoreBelow }).partial().openapi('WebhookChange');
const tags = ['webhooks'];
const one = { request: { params: idParameters('whk') }, tags };

export function webhookRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/webhooks', {
      operationId: 'listWebhooks',
      summary: 'Lists webhooks',
      tags,
      request: { query: z.strictObject({ ...pageQuery, projectId: id('prj').optional() }) },
      responses: { 200: json(pageOf(webhook), 'Webhooks, newest first') },
    }),
    async (c) => {
      const { projectId, ...page } = c.req.valid('query');
      return c.json(await listWebhooks(app, c.get('actor'), { projectId, page: pageRequest(page) }), 200);
    },
  );
  api.openapi(
    operation('post', '/webhooks', {
      operationId: 'createWebhook',
      summary: 'Makes a webhook',
      tags,
      request: body(fields),
      responses: { 201: json(created, 'The webhook, with its secret') },
    }),
    async (c) => {
      const made = await createWebhook(app, c.get('actor'), c.req.valid('json'));
      return sendCreated(c, made, `/api/v1/webhooks/${made.id}`);
    },
  );
  api.openapi(
    operation('get', '/webhooks/{id}', {
      ...one,
      operationId: 'getWebhook',
      summary: 'Reads a webhook',
      responses: { 200: json(webhook, 'The webhook') },
    }),
    async (c) => sendThing(c, await getWebhook(app, c.get('actor'), c.req.valid('param').id)),
  );
  api.openapi(
    operation('patch', '/webhooks/{id}', {
      operationId: 'updateWebhook',
      summary: 'Changes a webhook',
      tags,
      request: { ...one.request, ...body(change) },
      responses: { 200: json(webhook, 'The webhook') },
    }),
    async (c) => {
      const wanted = { ...c.req.valid('json'), versions: expectedVersions(c) };
      return sendThing(c, await changeWebhook(app, c.get('actor'), c.req.valid('param').id, wanted));
    },
  );
  api.openapi(
    operation('delete', '/webhooks/{id}', {
      ...one,
      operationId: 'deleteWebhook',
      ifMatch: true,
      summary: 'Deletes a webhook with its deliveries',
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deleteWebhook(app, c.get('actor'), c.req.valid('param').id, expectedVersions(c));
      return c.body(null, 204);
    },
  );
  api.openapi(
    operation('post', '/webhooks/{id}/test', {
      ...one,
      operationId: 'testWebhook',
      summary: 'Sends a message of the type `test`',
      responses: { 202: json(deliverySchema, 'The delivery, which is under way') },
    }),
    async (c) => {
      const delivery = await testWebhook(app, c.get('actor'), c.req.valid('param').id);
      return sendAccepted(c, delivery, deliveryPath(delivery));
    },
  );
  return api;
}
