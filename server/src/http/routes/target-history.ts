import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { removeBaseline, setBaseline } from '../../service/targets/baseline.ts';
import { readTrend } from '../../service/targets/trend.ts';
import { type Api, newApi } from '../api.ts';
import { json, operation } from '../operation.ts';
import { body, id, idParameters, timestamp } from '../schemas.ts';

const tags = ['targets'];
const params = idParameters('tgt');
const point = z
  .object({
    scanId: id('scn'),
    at: timestamp,
    score: z.number().int().nullable(),
    grade: z.enum(['A', 'B', 'C', 'D', 'F']).nullable(),
    open: z.number().int().openapi({ description: 'Open findings in the report of this scan' }),
  })
  .openapi('TrendPoint');
const trend = z.object({ points: z.array(point).readonly() }).openapi('Trend');
const baseline = z.strictObject({ scanId: id('scn') }).openapi('Baseline');

/** What a target's scans say together: trend, and the scan that later ones are compared with. */
export function targetHistoryRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/targets/{id}/trend', {
      operationId: 'readTrend',
      summary: 'Reads scores and open findings over time',
      tags,
      request: {
        params,
        query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
      },
      responses: { 200: json(trend, 'The newest scans, oldest first') },
    }),
    async (c) => {
      const points = await readTrend(app, c.get('actor'), c.req.valid('param').id, c.req.valid('query'));
      return c.json({ points }, 200);
    },
  );
  api.openapi(
    operation('put', '/targets/{id}/baseline', {
      operationId: 'setBaseline',
      summary: 'Takes a scan as the one that later scans are compared with',
      tags,
      request: { params, ...body(baseline) },
      responses: { 200: json(baseline, 'The baseline') },
    }),
    async (c) => c.json(await setBaseline(app, c.get('actor'), c.req.valid('param').id, c.req.valid('json')), 200),
  );
  api.openapi(
    operation('delete', '/targets/{id}/baseline', {
      operationId: 'removeBaseline',
      summary: 'Removes the baseline',
      tags,
      request: { params },
      responses: { 204: { description: 'Removed' } },
    }),
    async (c) => {
      await removeBaseline(app, c.get('actor'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  return api;
}
