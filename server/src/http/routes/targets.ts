import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { changeTarget } from '../../service/targets/change.ts';
import { createTarget } from '../../service/targets/create.ts';
import { deleteTarget } from '../../service/targets/delete.ts';
import { listTargets } from '../../service/targets/list.ts';
import { readOwnership, verifyOwnership } from '../../service/targets/ownership.ts';
import { getTarget } from '../../service/targets/read.ts';
import { type Api, newApi } from '../api.ts';
import { expectedVersions, sendCreated, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { body, id, idParameters, pageOf, pageQuery } from '../schemas.ts';
import { ownership, target, targetChange, targetFields } from './target-schemas.ts';

const tags = ['targets'];
const params = idParameters('tgt');

export function targetRoutes(app: App): Api {
  const api = newApi();
  collection(api, app);
  single(api, app);
  ownershipOf(api, app);
  return api;
}

function collection(api: Api, app: App): void {
  api.openapi(
    operation('get', '/targets', {
      operationId: 'listTargets',
      summary: 'Lists targets',
      tags,
      request: { query: z.strictObject({ ...pageQuery, projectId: id('prj').optional() }) },
      responses: { 200: json(pageOf(target), 'Targets, newest first') },
    }),
    async (c) => {
      const query = c.req.valid('query');
      return c.json(await listTargets(app, c.get('actor'), pageRequest(query), query), 200);
    },
  );
  api.openapi(
    operation('post', '/targets', {
      operationId: 'createTarget',
      summary: 'Creates a target',
      tags,
      request: body(targetFields),
      responses: { 201: json(target, 'The target') },
    }),
    async (c) => {
      const made = await createTarget(app, c.get('actor'), c.req.valid('json'));
      return sendCreated(c, made, `/api/v1/targets/${made.id}`);
    },
  );
}

function single(api: Api, app: App): void {
  api.openapi(
    operation('get', '/targets/{id}', {
      operationId: 'getTarget',
      summary: 'Reads a target',
      tags,
      request: { params },
      responses: { 200: json(target, 'The target') },
    }),
    async (c) => sendThing(c, await getTarget(app, c.get('actor'), c.req.valid('param').id)),
  );
  api.openapi(
    operation('patch', '/targets/{id}', {
      operationId: 'updateTarget',
      summary: 'Changes a target; what is absent stays as it is',
      tags,
      request: { params, ...body(targetChange) },
      responses: { 200: json(target, 'The target') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return sendThing(c, await changeTarget(app, c.get('actor'), id, c.req.valid('json'), expectedVersions(c)));
    },
  );
  api.openapi(
    operation('delete', '/targets/{id}', {
      operationId: 'deleteTarget',
      ifMatch: true,
      summary: 'Deletes a target with its scans, findings and schedules',
      tags,
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deleteTarget(app, c.get('actor'), c.req.valid('param').id, expectedVersions(c));
      return c.body(null, 204);
    },
  );
}

function ownershipOf(api: Api, app: App): void {
  api.openapi(
    operation('post', '/targets/{id}/ownership', {
      operationId: 'readTargetOwnership',
      summary: 'Says how to prove that the host of a target is yours',
      tags,
      request: { params },
      responses: { 200: json(ownership, 'The token and where to put it') },
    }),
    async (c) => c.json(await readOwnership(app, c.get('actor'), c.req.valid('param').id), 200),
  );
  api.openapi(
    operation('post', '/targets/{id}/ownership/verify', {
      operationId: 'verifyTargetOwnership',
      summary: 'Looks for the proof; 409 while it is not there',
      tags,
      request: { params },
      responses: { 200: json(ownership, 'The proof was found') },
    }),
    async (c) => c.json(await verifyOwnership(app, c.get('actor'), c.req.valid('param').id), 200),
  );
}
