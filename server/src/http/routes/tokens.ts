import { z } from '@hono/zod-openapi';
import { roles, scopes } from '../../access/actor.ts';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { createToken } from '../../service/tokens/create.ts';
import { listTokens } from '../../service/tokens/read.ts';
import { revokeToken } from '../../service/tokens/revoke.ts';
import { type Api, newApi } from '../api.ts';
import { json, operation } from '../operation.ts';
import { body, id, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';

const token = z
  .object({
    id: z.string(),
    name: z.string(),
    projectId: z.string().nullable(),
    role: z.enum(roles),
    scopes: z.array(z.enum(scopes)),
    expiresAt: timestamp.nullable(),
    createdAt: timestamp,
    lastUsedAt: timestamp.nullable(),
  })
  .openapi('Token');
const created = token.extend({ token: z.string().openapi({ description: 'Shown this once' }) }).openapi('CreatedToken');
const fields = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    projectId: id('prj').nullable().default(null),
    role: z.enum(roles).default('viewer'),
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    expiresAt: timestamp.nullish(),
  })
  .openapi('TokenFields');
const tags = ['access'];

export function tokenRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/tokens', {
      operationId: 'listTokens',
      summary: 'Lists API tokens, without the tokens themselves',
      tags,
      request: { query: z.strictObject({ ...pageQuery, projectId: id('prj').optional() }) },
      responses: { 200: json(pageOf(token), 'Tokens, newest first') },
    }),
    async (c) => {
      const { projectId, ...page } = c.req.valid('query');
      return c.json(await listTokens(app, c.get('actor'), { ...pageRequest(page), projectId }), 200);
    },
  );
  api.openapi(
    operation('post', '/tokens', {
      operationId: 'createToken',
      summary: 'Creates an API token, which is shown this once',
      tags,
      request: body(fields),
      responses: { 201: json(created, 'The token') },
    }),
    async (c) => {
      const made = await createToken(app, c.get('actor'), c.req.valid('json'));
      c.header('Location', `/api/v1/tokens/${made.id}`);
      return c.json(made, 201);
    },
  );
  api.openapi(
    operation('delete', '/tokens/{id}', {
      operationId: 'revokeToken',
      summary: 'Revokes an API token',
      tags,
      request: { params: idParameters('tok') },
      responses: { 204: { description: 'Revoked' } },
    }),
    async (c) => {
      await revokeToken(app, c.get('actor'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  return api;
}
