import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { setUp } from '../../service/setup/create.ts';
import { type Api, newApi } from '../api.ts';
import { sendCreated } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { body } from '../schemas.ts';
import { email, newPassword, user } from './user-schemas.ts';

const fields = z
  .strictObject({ token: z.string().min(1).max(200), email, password: newPassword })
  .openapi('SetupFields');

export function setupRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('post', '/setup', {
      operationId: 'setUp',
      summary: 'Creates the first user, a server administrator, with the token of the set-up link',
      tags: ['access'],
      security: [],
      request: body(fields),
      responses: { 201: json(user, 'The user') },
    }),
    async (c) => {
      const made = await setUp(app, c.req.valid('json'));
      return sendCreated(c, made, `/api/v1/users/${made.id}`);
    },
  );
  return api;
}
