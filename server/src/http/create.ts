import { randomUUID } from 'node:crypto';
import type { App } from '../service/app.ts';
import { notFound, Problem } from '../service/problem.ts';
import { type Api, newApi } from './api.ts';
import { identify, identifyByToken, requireActor } from './authenticate.ts';
import { guardBody, guardMcpBody, requestOf } from './body.ts';
import { guardBrowser, guardHost } from './browser.ts';
import { apiDocument, describeSecurity } from './document.ts';
import { sendProblem, toProblem } from './errors.ts';
import { idempotency } from './idempotency.ts';
import { measure } from './measure.ts';
import { createMetrics } from './metrics/registry.ts';
import { pageRoutes } from './pages/routes.ts';
import { rateLimit } from './rate-limit.ts';
import { auditRoutes } from './routes/audit.ts';
import { badgeRoutes } from './routes/badge.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { findingRoutes } from './routes/findings.ts';
import { meRoutes } from './routes/me.ts';
import { memberRoutes } from './routes/members.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { operationRoutes } from './routes/operation.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { projectRoutes } from './routes/projects.ts';
import { scanEventRoutes } from './routes/scan-events.ts';
import { scanResultRoutes } from './routes/scan-results.ts';
import { scanRoutes } from './routes/scans.ts';
import { scheduleRoutes } from './routes/schedules.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { setupRoutes } from './routes/setup.ts';
import { targetHistoryRoutes } from './routes/target-history.ts';
import { targetRoutes } from './routes/targets.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';

const parts: readonly ((app: App) => Api)[] = [
  scanResultRoutes,
  scanEventRoutes,
  uploadRoutes,
  scanRoutes,
  findingRoutes,
  scheduleRoutes,
  targetHistoryRoutes,
  projectRoutes,
  memberRoutes,
  userRoutes,
  meRoutes,
  setupRoutes,
  sessionRoutes,
  passkeyRoutes,
  oidcRoutes,
  tokenRoutes,
  auditRoutes,
  targetRoutes,
  webhookRoutes,
  deliveryRoutes,
];

/** The HTTP server as a function from request to response: `fetch` of what it gives. */
export function createHttp(app: App): Api {
  const root = newApi();
  root.use(async (c, next) => {
    c.set('requestId', randomUUID());
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    await next();
  });
  const metrics = createMetrics(app);
  root.use(measure(app, metrics));
  root.use('/metrics', identify(app), requireActor);
  root.route('/', operationRoutes(app, metrics));
  root.use(guardHost(app));
  root.route('/', pageRoutes());
  const limit = rateLimit(app);
  root.use('/api/v1/*', identify(app), limit);
  root.use('/mcp', identifyByToken(app), limit, guardMcpBody);
  // Before credentials are demanded: a badge may be public.
  root.route('/api/v1', badgeRoutes(app));
  root.use('/api/v1/*', requireActor, guardBrowser(app), guardBody(), idempotency(app));
  for (const routes of parts) root.route('/api/v1', routes(app));
  describeSecurity(root);
  const document = lazily(() => JSON.stringify(apiDocument(root, app)));
  root.get('/api/v1/openapi.json', (c) => c.body(document(), 200, { 'Content-Type': 'application/json' }));
  root.notFound((c) => sendProblem(c, methodOrPath(root, c.req.path, c.req.method)));
  root.onError((error, c) => sendProblem(c, toProblem(error, app.log, c.get('requestId'))));
  // Loaded with the first request: most servers never get one, and it takes memory.
  const mcp = lazily(async () => (await import('../mcp/endpoint.ts')).mcpEndpoint(app));
  root.post('/mcp', async (c) => {
    const response = await (await mcp())(await requestOf(c), c.get('actor'));
    return c.newResponse(response.body, response);
  });
  return root;
}

/** The value of the first call, again and again. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** 405 where the path has other methods, 404 where it has none. */
function methodOrPath(root: Api, path: string, method: string): Problem {
  const methods = root.routes
    .filter((route) => route.method !== 'ALL' && route.method !== method && pathMatches(route.path, path))
    .map((route) => route.method);
  if (methods.length === 0) return notFound('page');
  const allow = [...new Set(methods)].sort().join(', ');
  return new Problem('method-not-allowed', `This path has ${allow}.`, { headers: { Allow: allow } });
}

/** Whether a path is one of a route such as `/projects/:id`. */
function pathMatches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]))
  );
}
