import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { cancelScan } from '../../service/scans/cancel.ts';
import { compareScans } from '../../service/scans/compare.ts';
import { printedReport, type ReportFormat, reportFormats } from '../../service/scans/report.ts';
import { retryScan } from '../../service/scans/retry.ts';
import { type Api, newApi } from '../api.ts';
import { sendAccepted } from '../etag.ts';
import { sendUnpacked } from '../gzipped.ts';
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
      const packed = await printedReport(app, c.get('actor'), scanId, format);
      const { type, name } = files[format];
      // It holds text of the scanned service: no browser shows it as a page of this server.
      return sendUnpacked(c, packed, {
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
      const packed = await compareScans(app, c.get('actor'), { scanId, baseId });
      return sendUnpacked(c, packed, { 'Content-Type': 'application/json' }) as never;
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
  return api;
}
