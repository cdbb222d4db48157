import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { changeUser, deleteUser } from '../../service/users/change.ts';
import { createUser } from '../../service/users/create.ts';
import { getUser, listUsers } from '../../service/users/read.ts';
import { type Api, newApi } from '../api.ts';
import { expectedVersions, sendCreated, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { body, idParameters, pageOf, pageQuery } from '../schemas.ts';
import { email, newPassword, user } from './user-schemas.ts';

const fields = z
  .strictObject({ email, password: newPassword.optional(), serverAdmin: z.boolean().optional() })
  .openapi('UserFields');
const change = fields.omit({ email: true }).openapi('UserChange');
const tags = ['users'];
const one = { request: { params: idParameters('usr') }, tags };

export function userRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/users', {
      operationId: 'listUsers',
      summary: 'Lists the users of the server (server administrators)',
      tags,
      request: { query: z.strictObject(pageQuery) },
      responses: { 200: json(pageOf(user), 'Users, newest first') },
    }),
    async (c) => c.json(await listUsers(app, c.get('actor'), pageRequest(c.req.valid('query'))), 200),
  );
  api.openapi(
    operation('post', '/users', {
      operationId: 'createUser',
      summary: 'Creates a user (server administrators)',
      tags,
      request: body(fields),
      responses: { 201: json(user, 'The user') },
    }),
    async (c) => {
      const made = await createUser(app, c.get('actor'), c.req.valid('json'));
      return sendCreated(c, made, `/api/v1/users/${made.id}`);
    },
  );
  api.openapi(
    operation('get', '/users/{id}', {
      ...one,
      operationId: 'getUser',
      summary: 'Reads a user (server administrators)',
      responses: { 200: json(user, 'The user') },
    }),
    async (c) => sendThing(c, await getUser(app, c.get('actor'), c.req.valid('param').id)),
  );
  api.openapi(
    operation('patch', '/users/{id}', {
      operationId: 'updateUser',
      summary: 'Changes a user (server administrators); a new password ends the sessions of the user',
      tags,
      request: { ...one.request, ...body(change) },
      responses: { 200: json(user, 'The user') },
    }),
    async (c) => {
      const wanted = { ...c.req.valid('json'), versions: expectedVersions(c) };
      return sendThing(c, await changeUser(app, c.get('actor'), c.req.valid('param').id, wanted));
    },
  );
  api.openapi(
    operation('delete', '/users/{id}', {
      ...one,
      operationId: 'deleteUser',
      ifMatch: true,
      summary: 'Deletes a user, with the sessions and tokens of the user (server administrators)',
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deleteUser(app, c.get('actor'), c.req.valid('param').id, expectedVersions(c));
      return c.body(null, 204);
    },
  );
  return api;
}
