import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { listAudit } from '../../service/audit/read.ts';
import { pageRequest } from '../../service/page.ts';
import { type Api, newApi } from '../api.ts';
import { json, operation } from '../operation.ts';
import { id, pageOf, pageQuery, timestamp } from '../schemas.ts';

const entry = z
  .object({
    id: z.string(),
    projectId: z.string().nullable(),
    at: timestamp,
    actor: z.string(),
    action: z.string(),
    object: z.string(),
    hash: z.string().openapi({ description: 'Covers this entry and the hash of the one before' }),
  })
  .openapi('AuditEntry');

export function auditRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/audit', {
      operationId: 'listAudit',
      summary: 'Lists who changed what (project and server administrators)',
      tags: ['access'],
      request: { query: z.strictObject({ ...pageQuery, projectId: id('prj').optional() }) },
      responses: { 200: json(pageOf(entry), 'Entries, newest first') },
    }),
    async (c) => {
      const { projectId, ...page } = c.req.valid('query');
      return c.json(await listAudit(app, c.get('actor'), { ...pageRequest(page), projectId }), 200);
    },
  );
  return api;
}
