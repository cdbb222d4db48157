import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { OpenedSession } from '../../access/sessions.ts';
import type { App } from '../../service/app.ts';
import { logIn } from '../../service/sessions/create.ts';
import { logOut } from '../../service/sessions/end.ts';
import { type Api, type ApiEnv, newApi } from '../api.ts';
import { clientAddress } from '../client-address.ts';
import { json, operation } from '../operation.ts';
import { body, timestamp } from '../schemas.ts';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../session-cookie.ts';
import { csrfToken, email, password } from './user-schemas.ts';

export const session = z.object({ csrfToken, expiresAt: timestamp }).openapi('Session');
const fields = z.strictObject({ email, password }).openapi('LogIn');
const tags = ['access'];

export function sessionRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('post', '/sessions', {
      operationId: 'logIn',
      summary: 'Logs in with a password: sets the cookie of a new session',
      tags,
      security: [],
      request: body(fields),
      responses: { 201: json(session, 'The session') },
    }),
    async (c) => {
      const from = { address: clientAddress(c, app.config), before: sessionTokenOf(c) };
      return sendSession(c, await logIn(app, c.req.valid('json'), from));
    },
  );
  api.openapi(
    operation('delete', '/sessions/current', {
      operationId: 'logOut',
      summary: 'Logs out: ends the session of the cookie',
      tags,
      responses: { 204: { description: 'Logged out' } },
    }),
    async (c) => {
      await logOut(app, c.get('actor'), c.get('session'));
      clearSessionCookie(c);
      return c.body(null, 204);
    },
  );
  return api;
}

/** A new session: the token in the cookie only. */
export function sendSession(c: Context<ApiEnv>, opened: OpenedSession) {
  setSessionCookie(c, opened);
  c.header('Location', '/api/v1/sessions/current');
  return c.json({ csrfToken: opened.csrfToken, expiresAt: opened.expiresAt.toISOString() }, 201);
}
