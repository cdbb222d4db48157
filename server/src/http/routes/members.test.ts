import { beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { newPerson } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('/projects/{id}/members', () => {
  const server = useTestApp();
  let projectId: string;
  beforeAll(async () => {
    projectId = await newProject();
  });
  const newProject = async () => {
    const made = await server.request('POST', '/api/v1/projects', { body: { name: 'p' } });
    return ((await made.json()) as { id: string }).id;
  };
  const put = (userId: string, body: unknown, project = projectId) =>
    server.request('PUT', `/api/v1/projects/${project}/members/${userId}`, { body });

  it('200: gives a role, which holds from the next request on, and changes it', async () => {
    const person = await newPerson(server);
    const read = () => person.request('GET', `/api/v1/projects/${projectId}`);
    expect((await read()).status).toBe(404);
    const response = await put(person.id, { role: 'viewer' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ userId: person.id, email: person.email, role: 'viewer' });
    expect((await read()).status).toBe(200);
    expect((await put(person.id, { role: 'admin' })).status).toBe(200);
    const rename = await person.request('PATCH', `/api/v1/projects/${projectId}`, { body: { name: 'q' } });
    expect(rename.status).toBe(200);
  });

  it('201: an admin of the project adds a user by email address; 409 twice, 422 where no user has it', async () => {
    const admin = await newPerson(server, { role: 'admin', projectId });
    const person = await newPerson(server);
    const add = (email: string, who = admin) =>
      who.request('POST', `/api/v1/projects/${projectId}/members`, { body: { email, role: 'analyst' } });
    const response = await add(person.email.toUpperCase());
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/api/v1/projects/${projectId}/members/${person.id}`);
    expect(await response.json()).toMatchObject({ userId: person.id, email: person.email, role: 'analyst' });
    expect((await person.request('GET', `/api/v1/projects/${projectId}`)).status).toBe(200);
    expect((await add(person.email)).status).toBe(409);
    const unknown = await add('no-user@example.com');
    expect(await unknown.json()).toMatchObject({ status: 422, errors: [{ pointer: '/email' }] });
    expect((await add('no address')).status).toBe(422);
    expect((await add('no-user@example.com', person)).status).toBe(403);
    expect((await add('no-user@example.com', await newPerson(server))).status).toBe(404);
  });

  it('201: of two that add the same user at once, one does', async () => {
    const person = await newPerson(server);
    const add = () =>
      server.request('POST', `/api/v1/projects/${projectId}/members`, {
        body: { email: person.email, role: 'viewer' },
      });
    const both = await Promise.all([add(), add()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('200: lists, page by page', async () => {
    const project = await newProject();
    const people = [await newPerson(server), await newPerson(server)];
    for (const { id } of people) await put(id, { role: 'analyst' }, project);
    const path = `/api/v1/projects/${project}/members?limit=1`;
    interface List {
      items: { userId: string }[];
      nextCursor: string | null;
    }
    const first = (await (await server.request('GET', path)).json()) as List;
    const second = (await (await server.request('GET', `${path}&cursor=${first.nextCursor}`)).json()) as List;
    expect([first, second].flatMap(({ items }) => items.map(({ userId }) => userId))).toEqual([
      people[1]?.id,
      people[0]?.id,
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('204, then 404: takes out at once', async () => {
    const person = await newPerson(server, { role: 'viewer', projectId });
    const path = `/api/v1/projects/${projectId}/members/${person.id}`;
    expect((await server.request('DELETE', path)).status).toBe(204);
    expect((await person.request('GET', `/api/v1/projects/${projectId}`)).status).toBe(404);
    expect((await server.request('DELETE', path)).status).toBe(404);
  });

  it('403 for viewers and analysts, 404 for those of other projects', async () => {
    const victim = await newPerson(server, { role: 'viewer', projectId });
    const path = `/api/v1/projects/${projectId}/members/${victim.id}`;
    for (const [role, project, expected] of [
      ['viewer', projectId, 403],
      ['analyst', projectId, 403],
      ['admin', await newProject(), 404],
    ] as const) {
      const person = await newPerson(server, { role, projectId: project });
      expect((await person.request('PUT', path, { body: { role: 'admin' } })).status).toBe(expected);
      expect((await person.request('DELETE', path)).status).toBe(expected);
      const list = await person.request('GET', `/api/v1/projects/${projectId}/members`);
      expect(list.status).toBe(expected === 404 ? 404 : 200);
    }
  });

  it('404 for an unknown user or project, 422 for an unknown role', async () => {
    const { id } = await newPerson(server);
    expect((await put(`usr_${'0'.repeat(26)}`, { role: 'viewer' })).status).toBe(404);
    expect((await put(id, { role: 'viewer' }, `prj_${'0'.repeat(26)}`)).status).toBe(404);
    expect((await put('nobody', { role: 'viewer' })).status).toBe(404);
    expect((await put(id, { role: 'owner' })).status).toBe(422);
    expect((await put(id, { role: 'viewer', extra: 1 })).status).toBe(422);
  });
});
