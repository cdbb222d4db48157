import { z } from '@hono/zod-openapi';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { App } from '../../service/app.ts';
import { cancelScan } from '../../service/scans/cancel.ts';
import { compareScans } from '../../service/scans/compare.ts';
import { type ReportFormat, renderReport, reportFormats } from '../../service/scans/report.ts';
import { retryScan } from '../../service/scans/retry.ts';
import { type WatchedEvent, watchScan } from '../../service/scans/watch.ts';
import { type Api, newApi } from '../api.ts';
import { sendAccepted } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { scanSchema } from '../scan-schema.ts';
import { id, idParameters } from '../schemas.ts';

const tags = ['scans'];
const params = idParameters('scn');
const findings = z.array(z.record(z.string(), z.unknown()));
const comparison = z.object({ new: findings, fixed: findings, unchanged: findings }).openapi('Comparison');

const files: Readonly<Record<ReportFormat, { readonly type: string; readonly name: string }>> = {
  json: { type: 'application/json', name: 'json' },
  sarif: { type: 'application/sarif+json', name: 'sarif' },
  html: { type: 'text/html; charset=utf-8', name: 'html' },
  markdown: { type: 'text/markdown; charset=utf-8', name: 'md' },
  junit: { type: 'application/xml', name: 'xml' },
};

export function scanResultRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/scans/{id}/report', {
      operationId: 'getScanReport',
      summary: 'Downloads the report of a scan',
      tags,
      request: { params, query: z.strictObject({ format: z.enum(reportFormats).default('json') }) },
      responses: {
        200: {
          description: 'The report in the format that was asked for',
          content: Object.fromEntries(Object.values(files).map(({ type }) => [type, { schema: z.string() }])),
        },
      },
    }),
    async (c) => {
      const { format } = c.req.valid('query');
      const scanId = c.req.valid('param').id;
      const text = await renderReport(app, c.get('actor'), scanId, format);
      const { type, name } = files[format];
      // It holds text of the scanned service: no browser shows it as a page of this server.
      return c.body(text, 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${scanId}.${name}"`,
        'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      }) as never;
    },
  );
  api.openapi(
    operation('get', '/scans/{id}/compare/{baseId}', {
      operationId: 'compareScans',
      summary: 'Compares the report of a scan with that of an earlier one',
      tags,
      request: { params: params.extend({ baseId: id('scn') }) },
      responses: { 200: json(comparison, 'Findings that are new, fixed and unchanged') },
    }),
    async (c) => {
      const { id: scanId, baseId } = c.req.valid('param');
      return c.json((await compareScans(app, c.get('actor'), scanId, baseId)) as never, 200);
    },
  );
  api.openapi(
    operation('post', '/scans/{id}/cancel', {
      operationId: 'cancelScan',
      summary: 'Cancels a scan that has not ended',
      tags,
      request: { params },
      responses: { 202: json(scanSchema, 'The scan; one that runs ends within two seconds') },
    }),
    async (c) => {
      const scan = await cancelScan(app, c.get('actor'), c.req.valid('param').id);
      return sendAccepted(c, scan, `/api/v1/scans/${scan.id}`);
    },
  );
  api.openapi(
    operation('post', '/scans/{id}/retry', {
      operationId: 'retryScan',
      summary: 'Starts a new scan like one that has ended',
      tags,
      request: { params },
      responses: { 202: json(scanSchema, 'The new scan') },
    }),
    async (c) => {
      const scan = await retryScan(app, c.get('actor'), c.req.valid('param').id);
      return sendAccepted(c, scan, `/api/v1/scans/${scan.id}`);
    },
  );
  api.openapi(
    operation('get', '/scans/{id}/events', {
      operationId: 'watchScan',
      summary: 'Follows a scan by server-sent events, after the one that Last-Event-ID names',
      tags,
      request: { params },
      responses: {
        200: {
          description: 'Events `state`, `progress`, `finding` and `end`, with JSON data',
          content: { 'text/event-stream': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const after = lastEventId(c.req.header('Last-Event-ID'));
      const ended = new AbortController();
      const watched = { after, signal: ended.signal };
      const events = await watchScan(app, c.get('actor'), c.req.valid('param').id, watched);
      return streamSSE(c, (stream) => sendEvents(app, stream, events, ended)) as never;
    },
  );
  return api;
}

/** Between two signs of life, so that no proxy takes the stream for dead. */
const ALIVE_MS = 15_000;

/** Writes events until they end or the client goes. Where reading them fails the stream ends, and the client asks again from its last event on. */
async function sendEvents(
  app: App,
  stream: SSEStreamingApi,
  events: AsyncIterable<WatchedEvent>,
  ended: AbortController,
) {
  stream.onAbort(() => ended.abort());
  const alive = setInterval(() => void stream.write(': \n\n'), ALIVE_MS);
  try {
    for await (const { seq, event, data } of events) {
      const line = { event, data: JSON.stringify(data) };
      await stream.writeSSE(seq === undefined ? line : { ...line, id: String(seq) });
    }
  } catch (error) {
    app.log.warn({ err: error }, 'a stream of events ended early');
  } finally {
    clearInterval(alive);
  }
}

/** What is no number of an event names none: the stream begins at the start. */
const lastEventId = (header: string | undefined): number => (/^\d{1,9}$/.test(header ?? '') ? Number(header) : 0);
