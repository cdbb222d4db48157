import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { csrfTokenOf, sameSecret } from '../access/secrets.ts';
import { isLoopbackHost } from '../config/config.ts';
import type { App } from '../service/app.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { isOpen } from './authenticate.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site must not act with a browser's session: writes with a session need its CSRF token, and these and the log-in itself are
 * refused from another origin. Tokens are sent by programs and never by a browser on its own.
 */
export const guardBrowser = ({ config }: Pick<App, 'config'>) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const session = c.get('session');
    if (!READS.has(c.req.method) && (session !== undefined || isOpen(c.req.method, c.req.path))) {
      const origin = c.req.header('Origin');
      if (origin !== undefined && !ownOrigins(c, config.publicUrl).includes(origin)) throw foreignOrigin();
    }
    if (!READS.has(c.req.method) && session !== undefined && !isOpen(c.req.method, c.req.path)) {
      const sent = c.req.header('X-CSRF-Token') ?? '';
      if (!sameSecret(sent, csrfTokenOf(session.token))) throw noCsrfToken();
    }
    await next();
  });

/** On a loopback listener a foreign `Host` is a name of somebody else that points here (DNS rebinding). */
export const guardHost = ({ config }: Pick<App, 'config'>) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    if (config.publicUrl === undefined && isLoopbackHost(config.host) && !isLoopbackHost(new URL(c.req.url).hostname)) {
      throw new Problem('origin', 'This server is on loopback and is not asked under another name.');
    }
    await next();
  });

/** The published origin, and the one that the request itself names: a foreign page cannot choose that. */
function ownOrigins(c: Context<ApiEnv>, publicUrl: string | undefined): readonly string[] {
  const { host, hostname, protocol } = new URL(c.req.url);
  const own = publicUrl === undefined || isLoopbackHost(hostname) ? [`${protocol}//${host}`] : [];
  return publicUrl === undefined ? own : [publicUrl, ...own];
}

const foreignOrigin = (): Problem => new Problem('origin', 'This request comes from a page of another origin.');
const noCsrfToken = (): Problem =>
  new Problem('csrf', 'With a session, writes need its CSRF token in `X-CSRF-Token` (see GET /me).');
