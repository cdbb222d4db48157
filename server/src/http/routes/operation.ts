import { requireScope } from '../../access/actor.ts';
import type { App } from '../../service/app.ts';
import { isReady } from '../../service/health/is-ready.ts';
import { type Api, newApi } from '../api.ts';
import type { Metrics } from '../metrics/registry.ts';

/** What the operator's tools request: outside of `/api/v1`, and no part of its document. */
export function operationRoutes(app: App, metrics: Metrics): Api {
  const api = newApi();
  api.get('/healthz', (c) => c.json({ status: 'ok' }));
  api.get('/readyz', async (c) => {
    const ready = await isReady(app);
    if (ready) return c.json({ status: 'ready' });
    return c.json({ status: 'not ready' }, 503, { 'Retry-After': '5' });
  });
  api.get('/metrics', async (c) => {
    requireScope(c.get('actor'), 'metrics:read');
    return c.body(await metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return api;
}
