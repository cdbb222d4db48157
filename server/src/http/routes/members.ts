import { z } from '@hono/zod-openapi';
import { roles } from '../../access/actor.ts';
import type { App } from '../../service/app.ts';
import { addMember, removeMember, setMember } from '../../service/members/change.ts';
import { listMembers } from '../../service/members/read.ts';
import { pageRequest } from '../../service/page.ts';
import { type Api, newApi } from '../api.ts';
import { json, operation } from '../operation.ts';
import { body, id, idParameters, pageOf, pageQuery, timestamp } from '../schemas.ts';
import { email } from './user-schemas.ts';

const member = z
  .object({ userId: z.string(), email: z.string(), role: z.enum(roles), createdAt: timestamp })
  .openapi('Member');
const fields = z.strictObject({ role: z.enum(roles) }).openapi('MemberFields');
const newMember = z.strictObject({ email, role: z.enum(roles) }).openapi('NewMember');
const params = z.object({ id: id('prj'), userId: id('usr') });
const tags = ['projects'];

export function memberRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/projects/{id}/members', {
      operationId: 'listMembers',
      summary: 'Lists the users who have a role in the project',
      tags,
      request: { params: idParameters('prj'), query: z.strictObject(pageQuery) },
      responses: { 200: json(pageOf(member), 'Members, newest user first') },
    }),
    async (c) => {
      const page = pageRequest(c.req.valid('query'));
      return c.json(await listMembers(app, c.get('actor'), c.req.valid('param').id, page), 200);
    },
  );
  api.openapi(
    operation('post', '/projects/{id}/members', {
      operationId: 'addMember',
      summary: 'Gives the user with this email address a role in the project',
      tags,
      request: { params: idParameters('prj'), ...body(newMember) },
      responses: { 201: json(member, 'The member') },
    }),
    async (c) => {
      const projectId = c.req.valid('param').id;
      const added = await addMember(app, c.get('actor'), { projectId, ...c.req.valid('json') });
      c.header('Location', `/api/v1/projects/${projectId}/members/${added.userId}`);
      return c.json(added, 201);
    },
  );
  api.openapi(
    operation('put', '/projects/{id}/members/{userId}', {
      operationId: 'setMember',
      summary: 'Gives a user a role in the project',
      tags,
      request: { params, ...body(fields) },
      responses: { 200: json(member, 'The member') },
    }),
    async (c) => {
      const { id: projectId, userId } = c.req.valid('param');
      const { role } = c.req.valid('json');
      return c.json(await setMember(app, c.get('actor'), { projectId, userId }, role), 200);
    },
  );
  api.openapi(
    operation('delete', '/projects/{id}/members/{userId}', {
      operationId: 'removeMember',
      summary: 'Takes a user out of the project',
      tags,
      request: { params },
      responses: { 204: { description: 'Removed' } },
    }),
    async (c) => {
      const { id: projectId, userId } = c.req.valid('param');
      await removeMember(app, c.get('actor'), { projectId, userId });
      return c.body(null, 204);
    },
  );
  return api;
}
