import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Actor } from '../access/actor.ts';
import { readActor } from '../access/read-actor.ts';
import { readSession, type Session } from '../access/sessions.ts';
import type { App } from '../service/app.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { sessionTokenOf } from './session-cookie.ts';

/** What needs no credentials. */
const open = new Set([
  'GET /api/v1/openapi.json',
  'POST /api/v1/setup',
  'POST /api/v1/sessions',
  'POST /api/v1/sessions/passkey',
  'POST /api/v1/sessions/passkey/options',
  'GET /api/v1/oidc/login',
  'GET /api/v1/oidc/callback',
]);

/** Whether the request needs no credentials. */
export const isOpen = (method: string, path: string): boolean => open.has(`${method} ${path}`);

/** Who sends the request, and with which session. */
export interface Caller {
  readonly actor: Actor;
  readonly session: Session | undefined;
}

/** Finds out who sends the request, by token or by session cookie; undefined where that is unknown at this moment. */
export async function readCaller(app: App, c: Context<ApiEnv>): Promise<Caller | undefined> {
  const authorization = c.req.header('Authorization');
  if (authorization === undefined) {
    const cookie = sessionTokenOf(c);
    return cookie === undefined ? undefined : readSession(app, cookie);
  }
  const actor = await readActor(app, authorization);
  return actor && { actor, session: undefined };
}

/** Leaves the sender as `actor` and `session`. */
export const identify = (app: App) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const caller = await readCaller(app, c);
    if (caller !== undefined) c.set('actor', caller.actor);
    c.set('session', caller?.session);
    await next();
  });

/** The same for programs alone: the cookie of a session is none. */
export const identifyByToken = (app: App) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const actor = await readActor(app, c.req.header('Authorization'));
    if (actor !== undefined) c.set('actor', actor);
    await next();
  });

/** 401 for an unauthenticated request, where it needs credentials. */
export const requireActor = createMiddleware<ApiEnv>(async (c, next) => {
  const actor: unknown = c.get('actor');
  if (actor === undefined && !isOpen(c.req.method, c.req.path)) throw unauthenticated();
  await next();
});

const unauthenticated = (): Problem =>
  new Problem('unauthenticated', 'Send a valid token as `Authorization: Bearer …`, or log in.');
