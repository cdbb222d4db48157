import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { deleteSchedule, updateSchedule } from '../../service/schedules/change.ts';
import { createSchedule } from '../../service/schedules/create.ts';
import { getSchedule, listSchedules } from '../../service/schedules/read.ts';
import { runSchedule } from '../../service/schedules/run.ts';
import { type Api, newApi } from '../api.ts';
import { expectedVersions, sendAccepted, sendCreated, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { scanSchema } from '../scan-schema.ts';
import { body, id, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';

const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time as in 22:30')
  .openapi({ example: '22:30' });

const changeable = {
  cron: z
    .string()
    .max(100)
    .regex(/^[\d*/,A-Za-z-]+(?: [\d*/,A-Za-z-]+){4}$/, 'must be five cron fields, as in `30 4 * * MON-FRI`')
    .openapi({ example: '30 4 * * *' }),
  timeZone: z
    .string()
    .max(60)
    .regex(/^[A-Za-z][\w+/-]*$/, 'must be the name of a time zone')
    .openapi({ example: 'Europe/Berlin' }),
  jitterSeconds: z.number().int().min(0).max(86_400),
  quietHours: z
    .strictObject({ from: clock, to: clock })
    .nullable()
    .openapi({ description: 'Local times between which no run begins; `to` before `from` reaches over midnight' }),
  enabled: z.boolean(),
};
// Named only afterwards: an extension of a named schema would be documented as both at once, and neither knows the fields of the other.
const optional = z.strictObject(changeable).partial();
const change = optional.openapi('ScheduleChange');
const fields = optional.extend({ targetId: id('tgt'), cron: changeable.cron }).openapi('ScheduleFields');
const schedule = z
  .object({
    ...changeable,
    id: id('sch'),
    projectId: id('prj'),
    targetId: id('tgt'),
    nextRunAt: timestamp.nullable().openapi({ description: 'null: off' }),
    version: z.number().int(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .openapi('Schedule');
const tags = ['schedules'];
const params = idParameters('sch');

export function scheduleRoutes(app: App): Api {
  const api = newApi();
  collection(api, app);
  single(api, app);
  running(api, app);
  return api;
}

function collection(api: Api, app: App): void {
  api.openapi(
    operation('get', '/schedules', {
      operationId: 'listSchedules',
      summary: 'Lists schedules',
      tags,
      request: { query: z.strictObject({ ...pageQuery, targetId: id('tgt').optional() }) },
      responses: { 200: json(pageOf(schedule), 'Schedules, newest first') },
    }),
    async (c) => {
      const query = c.req.valid('query');
      return c.json(await listSchedules(app, c.get('actor'), pageRequest(query), query), 200);
    },
  );
  api.openapi(
    operation('post', '/schedules', {
      operationId: 'createSchedule',
      summary: 'Creates a schedule for a target',
      tags,
      request: body(fields),
      responses: { 201: json(schedule, 'The schedule') },
    }),
    async (c) => {
      const made = await createSchedule(app, c.get('actor'), c.req.valid('json'));
      return sendCreated(c, made, `/api/v1/schedules/${made.id}`);
    },
  );
}

function single(api: Api, app: App): void {
  api.openapi(
    operation('get', '/schedules/{id}', {
      operationId: 'getSchedule',
      summary: 'Reads a schedule',
      tags,
      request: { params },
      responses: { 200: json(schedule, 'The schedule') },
    }),
    async (c) => sendThing(c, await getSchedule(app, c.get('actor'), c.req.valid('param').id)),
  );
  api.openapi(
    operation('patch', '/schedules/{id}', {
      operationId: 'updateSchedule',
      summary: 'Changes a schedule and plans its next run anew',
      tags,
      request: { params, ...body(change) },
      responses: { 200: json(schedule, 'The schedule') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return sendThing(c, await updateSchedule(app, c.get('actor'), id, c.req.valid('json'), expectedVersions(c)));
    },
  );
  api.openapi(
    operation('delete', '/schedules/{id}', {
      operationId: 'deleteSchedule',
      ifMatch: true,
      summary: 'Deletes a schedule',
      tags,
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deleteSchedule(app, c.get('actor'), c.req.valid('param').id, expectedVersions(c));
      return c.body(null, 204);
    },
  );
}

function running(api: Api, app: App): void {
  api.openapi(
    operation('post', '/schedules/{id}/run', {
      operationId: 'runSchedule',
      summary: 'Starts the scan of a schedule now; its next run stays where it is',
      tags,
      request: { params },
      responses: { 202: json(scanSchema, 'The scan, which a worker will run') },
    }),
    async (c) => {
      const scan = await runSchedule(app, c.get('actor'), c.req.valid('param').id);
      return sendAccepted(c, scan, `/api/v1/scans/${scan.id}`);
    },
  );
}
