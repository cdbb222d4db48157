import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { createUpload } from '../../service/uploads/create.ts';
import { uploadKinds } from '../../store/values.ts';
import { type Api, newApi } from '../api.ts';
import { sendAccepted } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { scanSchema } from '../scan-schema.ts';
import { id } from '../schemas.ts';

/** Whatever `Content-Type` it is sent with. */
const file = { type: 'string', format: 'binary' } as const;

export function uploadRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('post', '/uploads', {
      operationId: 'createUpload',
      summary: 'Takes a report, recorded traffic or a log as a scan of a target',
      description: 'The body is the file as it is, compressed or not: its content decides what it is read as.',
      tags: ['uploads'],
      request: {
        query: z.strictObject({ targetId: id('tgt'), kind: z.enum(uploadKinds) }),
        body: { required: true, content: { 'application/octet-stream': { schema: file } } },
      },
      responses: { 202: json(scanSchema, 'The scan, which a worker will judge') },
    }),
    async (c) => {
      const content = new Uint8Array(await c.req.arrayBuffer());
      const scan = await createUpload(app, c.get('actor'), { ...c.req.valid('query'), content });
      return sendAccepted(c, scan, `/api/v1/scans/${scan.id}`);
    },
  );
  return api;
}
