import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { createScan } from '../../service/scans/create.ts';
import { getScan, listScans } from '../../service/scans/read.ts';
import { PRIORITY } from '../../service/scans/turn.ts';
import { scanStates } from '../../store/values.ts';
import { type Api, newApi } from '../api.ts';
import { sendAccepted, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { scanSchema } from '../scan-schema.ts';
import { body, id, idParameters, pageOf, pageQuery } from '../schemas.ts';

const tags = ['scans'];
const one = { request: { params: idParameters('scn') }, tags };
const fields = z
  .strictObject({
    targetId: id('tgt'),
    priority: z.number().int().min(PRIORITY.least).max(PRIORITY.most).default(PRIORITY.usual),
  })
  .openapi('ScanFields');
const filters = {
  projectId: id('prj').optional(),
  targetId: id('tgt').optional(),
  state: z.enum(scanStates).optional(),
};

export function scanRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/scans', {
      operationId: 'listScans',
      summary: 'Lists scans',
      tags,
      request: { query: z.strictObject({ ...pageQuery, ...filters }) },
      responses: { 200: json(pageOf(scanSchema), 'Scans, newest first') },
    }),
    async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query');
      return c.json(await listScans(app, c.get('actor'), filter, pageRequest({ limit, cursor })), 200);
    },
  );
  api.openapi(
    operation('post', '/scans', {
      operationId: 'createScan',
      summary: 'Starts a scan of a target',
      tags,
      request: body(fields),
      responses: { 202: json(scanSchema, 'The scan, which a worker will run') },
    }),
    async (c) => {
      const scan = await createScan(app, c.get('actor'), c.req.valid('json'));
      return sendAccepted(c, scan, `/api/v1/scans/${scan.id}`);
    },
  );
  api.openapi(
    operation('get', '/scans/{id}', {
      ...one,
      operationId: 'getScan',
      summary: 'Reads the state of a scan',
      responses: { 200: json(scanSchema, 'The scan') },
    }),
    async (c) => sendThing(c, await getScan(app, c.get('actor'), c.req.valid('param').id)),
  );
  return api;
}
