import { z } from '@hono/zod-openapi';
import { roles, scopes } from '../../access/actor.ts';
import type { App } from '../../service/app.ts';
import { changePassword } from '../../service/me/change-password.ts';
import { getMe } from '../../service/me/read.ts';
import { type Api, newApi } from '../api.ts';
import { clientAddress } from '../client-address.ts';
import { json, operation } from '../operation.ts';
import { body, timestamp } from '../schemas.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { csrfToken, newPassword, password } from './user-schemas.ts';

const me = z
  .object({
    kind: z.enum(['user', 'token', 'operator', 'system']),
    id: z.string(),
    name: z.string(),
    serverAdmin: z.boolean(),
    memberships: z.array(z.object({ projectId: z.string(), role: z.enum(roles) })),
    scopes: z.array(z.enum(scopes)).nullable(),
    csrfToken: csrfToken.nullable(),
  })
  .openapi('Me');
const fields = z.strictObject({ currentPassword: password, password: newPassword }).openapi('PasswordChange');
const tags = ['access'];

export function meRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/me', {
      operationId: 'getMe',
      summary: 'Reads who you are: the user or token of the request, and its roles',
      tags,
      responses: { 200: json(me, 'You') },
    }),
    async (c) => c.json(getMe(c.get('actor'), c.get('session')), 200),
  );
  api.openapi(
    operation('put', '/me/password', {
      operationId: 'changePassword',
      summary: 'Changes your password: all your sessions end, and you get a new one',
      tags,
      request: body(fields),
      responses: { 200: json(z.object({ csrfToken, expiresAt: timestamp }), 'The new session') },
    }),
    async (c) => {
      const asking = { session: c.get('session'), address: clientAddress(c, app.config) };
      const opened = await changePassword(app, c.get('actor'), asking, c.req.valid('json'));
      setSessionCookie(c, opened);
      return c.json({ csrfToken: opened.csrfToken, expiresAt: opened.expiresAt.toISOString() }, 200);
    },
  );
  return api;
}
