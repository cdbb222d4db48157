import { z } from '@hono/zod-openapi';
import type { App } from '../../service/app.ts';
import { pageRequest } from '../../service/page.ts';
import { deleteProject, renameProject } from '../../service/projects/change.ts';
import { createProject } from '../../service/projects/create.ts';
import { getProject, listProjects } from '../../service/projects/read.ts';
import { type Api, newApi } from '../api.ts';
import { expectedVersions, sendCreated, sendThing } from '../etag.ts';
import { json, operation } from '../operation.ts';
import { body, id, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';

const project = z
  .object({ id: id('prj'), name: z.string(), version: z.number().int(), createdAt: timestamp, updatedAt: timestamp })
  .openapi('Project');
const fields = z.strictObject({ name: z.string().trim().min(1).max(200) }).openapi('ProjectFields');
const tags = ['projects'];
const one = { request: { params: idParameters('prj') }, tags };

export function projectRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/projects', {
      operationId: 'listProjects',
      summary: 'Lists the projects that you have a part in',
      tags,
      request: { query: z.strictObject(pageQuery) },
      responses: { 200: json(pageOf(project), 'Projects, newest first') },
    }),
    async (c) => c.json(await listProjects(app, c.get('actor'), pageRequest(c.req.valid('query'))), 200),
  );
  api.openapi(
    operation('post', '/projects', {
      operationId: 'createProject',
      summary: 'Makes a project',
      tags,
      request: body(fields),
      responses: { 201: json(project, 'The project') },
    }),
    async (c) => {
      const made = await createProject(app, c.get('actor'), c.req.valid('json'));
      return sendCreated(c, made, `/api/v1/projects/${made.id}`);
    },
  );
  api.openapi(
    operation('get', '/projects/{id}', {
      ...one,
      operationId: 'getProject',
      summary: 'Reads a project',
      responses: { 200: json(project, 'The project') },
    }),
    async (c) => {
      const found = await getProject(app, c.get('actor'), c.req.valid('param').id);
      return sendThing(c, found);
    },
  );
  api.openapi(
    operation('patch', '/projects/{id}', {
      operationId: 'updateProject',
      summary: 'Renames a project',
      tags,
      request: { ...one.request, ...body(fields) },
      responses: { 200: json(project, 'The project') },
    }),
    async (c) => {
      const change = { ...c.req.valid('json'), versions: expectedVersions(c) };
      const renamed = await renameProject(app, c.get('actor'), c.req.valid('param').id, change);
      return sendThing(c, renamed);
    },
  );
  api.openapi(
    operation('delete', '/projects/{id}', {
      ...one,
      operationId: 'deleteProject',
      ifMatch: true,
      summary: 'Deletes a project with everything in it',
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deleteProject(app, c.get('actor'), c.req.valid('param').id, expectedVersions(c));
      return c.body(null, 204);
    },
  );
  return api;
}
