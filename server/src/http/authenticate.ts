import { createMiddleware } from 'hono/factory';
import { readActor } from '../access/read-actor.ts';
import type { App } from '../service/app.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';

/** Paths that answer without credentials. */
const open = new Set(['/api/v1/openapi.json', '/api/v1/setup', '/api/v1/sessions']);

/** Finds out who asks and leaves it as `actor`; 401 for nobody, save on the open paths. */
export const authenticate = (app: App) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    if (!open.has(c.req.path)) {
      const actor = await readActor(app, c.req.header('Authorization'));
      if (actor === undefined) throw unauthenticated();
      c.set('actor', actor);
    }
    await next();
  });

const unauthenticated = (): Problem =>
  new Problem('unauthenticated', 'Send a valid token as `Authorization: Bearer …`, or sign in.', {
    headers: { 'WWW-Authenticate': 'Bearer realm="openbrick"' },
  });
