import { createMiddleware } from 'hono/factory';
import type { App } from '../service/app.ts';
import type { ApiEnv } from './api.ts';
import type { Metrics } from './metrics/registry.ts';

/** Counts and logs each request. The query is left out of the log: it may hold credentials or personal data. */
export const measure = (app: App, metrics: Metrics) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const { method, path } = c.req;
    metrics.count(method, c.res.status, ms / 1000);
    const line = {
      requestId: c.get('requestId'),
      method,
      path: path.slice(0, 300),
      status: c.res.status,
      ms: Math.round(ms),
    };
    app.log[isRead(method) && c.res.ok ? 'debug' : 'info'](line, 'request');
  });

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';
