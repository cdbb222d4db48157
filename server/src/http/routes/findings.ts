import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { assignFinding } from '../../service/findings/change.ts';
import { listFindings } from '../../service/findings/list.ts';
import { getFinding } from '../../service/findings/read.ts';
import { liftSuppression, suppressFinding } from '../../service/findings/suppress.ts';
import { verifyFinding } from '../../service/findings/verify.ts';
import { pageRequest } from '../../service/page.ts';
import { type Api, newApi } from '../api.ts';
import { expectedVersions, sendAccepted, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { scanSchema } from '../scan-schema.ts';
import { body, id, idParameters, pageOf, pageQuery } from '../schemas.ts';
import {
  assignment,
  check,
  finding,
  findingWithHistory,
  severity,
  state,
  suppressionFields,
} from './finding-schemas.ts';

const tags = ['findings'];
const params = idParameters('fnd');
const filter = {
  projectId: id('prj').optional(),
  targetId: id('tgt').optional(),
  state: state.optional(),
  severity: severity.optional(),
  check: check.optional(),
};

export function findingRoutes(app: App): Api {
  const api = newApi();
  reading(api, app);
  suppressing(api, app);
  verifying(api, app);
  return api;
}

function reading(api: Api, app: App): void {
  api.openapi(
    operation('get', '/findings', {
      operationId: 'listFindings',
      summary: 'Lists findings',
      tags,
      request: { query: z.strictObject({ ...pageQuery, ...filter }) },
      responses: { 200: json(pageOf(finding), 'Findings, newest first') },
    }),
    async (c) => {
      const query = c.req.valid('query');
      return c.json((await listFindings(app, c.get('actor'), pageRequest(query), query)) as never, 200);
    },
  );
  api.openapi(
    operation('get', '/findings/{id}', {
      operationId: 'getFinding',
      summary: 'Reads a finding with its history',
      tags,
      request: { params },
      responses: { 200: json(findingWithHistory, 'The finding') },
    }),
    async (c) => sendThing(c, await getFinding(app, c.get('actor'), c.req.valid('param').id)) as never,
  );
  api.openapi(
    operation('patch', '/findings/{id}', {
      operationId: 'updateFinding',
      summary: 'Says who takes care of a finding',
      tags,
      request: { params, ...body(assignment) },
      responses: { 200: json(findingWithHistory, 'The finding') },
    }),
    async (c) => {
      const change = { ...c.req.valid('json'), versions: expectedVersions(c) };
      return sendThing(c, await assignFinding(app, c.get('actor'), c.req.valid('param').id, change)) as never;
    },
  );
}

function suppressing(api: Api, app: App): void {
  api.openapi(
    operation('put', '/findings/{id}/suppression', {
      operationId: 'suppressFinding',
      ifMatch: true,
      summary: 'Accepts a finding, for a reason and if wanted until a date',
      tags,
      request: { params, ...body(suppressionFields) },
      responses: { 200: json(findingWithHistory, 'The suppressed finding') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const input = c.req.valid('json');
      return sendThing(c, await suppressFinding(app, c.get('actor'), id, input, expectedVersions(c))) as never;
    },
  );
  api.openapi(
    operation('delete', '/findings/{id}/suppression', {
      operationId: 'liftSuppression',
      ifMatch: true,
      summary: 'Lifts the suppression of a finding',
      tags,
      request: { params },
      responses: { 204: { description: 'Lifted' } },
    }),
    async (c) => {
      await liftSuppression(app, c.get('actor'), c.req.valid('param').id, expectedVersions(c));
      return c.body(null, 204);
    },
  );
}

function verifying(api: Api, app: App): void {
  api.openapi(
    operation('post', '/findings/{id}/verify', {
      operationId: 'verifyFinding',
      summary: 'Starts a scan that looks whether a finding is still there',
      tags,
      request: { params },
      responses: { 202: json(scanSchema, 'The scan, which a worker will run') },
    }),
    async (c) => {
      const scan = await verifyFinding(app, c.get('actor'), c.req.valid('param').id);
      return sendAccepted(c, scan, `/api/v1/scans/${scan.id}`);
    },
  );
}
