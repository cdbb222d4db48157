import { describe, expect, it } from 'vitest';
import { checkAuditChain } from '../../access/check-audit.ts';
import { hasPostgres } from '../../testing/database.ts';
import { newPerson } from '../../testing/people.ts';
import { useTestApp } from '../../testing/use.ts';

interface List {
  readonly items: {
    readonly id: string;
    readonly action: string;
    readonly projectId: string | null;
    readonly object: string;
  }[];
  readonly nextCursor: string | null;
}

describe.skipIf(!hasPostgres)('/audit', () => {
  const server = useTestApp();
  const newProject = async () => {
    const made = await server.request('POST', '/api/v1/projects', { body: { name: 'p' } });
    return ((await made.json()) as { id: string }).id;
  };
  const list = async (query = '') => (await (await server.request('GET', `/api/v1/audit${query}`)).json()) as List;

  it('200: lists newest first, page by page, who did what', async () => {
    const projectId = await newProject();
    await server.request('PATCH', `/api/v1/projects/${projectId}`, { body: { name: 'q' } });
    const first = await list(`?projectId=${projectId}&limit=1`);
    expect(first.items).toMatchObject([
      { action: 'project.update', actor: 'operator:operator', object: projectId, projectId },
    ]);
    const second = await list(`?projectId=${projectId}&limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ action }) => action)).toEqual(['project.create']);
    expect(second.nextCursor).toBeNull();
  });

  it('403 for viewers and analysts; administrators of a project see that project alone', async () => {
    const [mine, other] = [await newProject(), await newProject()];
    for (const role of ['viewer', 'analyst']) {
      const person = await newPerson(server, { role, projectId: mine });
      expect((await person.request('GET', `/api/v1/audit?projectId=${mine}`)).status).toBe(403);
    }
    const admin = await newPerson(server, { role: 'admin', projectId: mine });
    const seen = (await (await admin.request('GET', '/api/v1/audit')).json()) as List;
    expect(new Set(seen.items.map(({ projectId }) => projectId))).toEqual(new Set([mine]));
    expect((await admin.request('GET', `/api/v1/audit?projectId=${other}`)).status).toBe(404);
    expect((await list()).items.some(({ action }) => action === 'session.create')).toBe(true);
  });

  it('405: it cannot be written', async () => {
    expect((await server.request('DELETE', '/api/v1/audit')).status).toBe(405);
  });

  it('has a chain that holds when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, newProject));
    const { entries, brokenAt, head } = await checkAuditChain(server.app.db);
    expect(brokenAt).toBeUndefined();
    expect(entries).toBeGreaterThan(20);
    expect(head).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    [
      'changed',
      async (id: string) => server.app.db.updateTable('audit').set({ object: 'x' }).where('id', '=', id).execute(),
    ],
    ['taken out', async (id: string) => server.app.db.deleteFrom('audit').where('id', '=', id).execute()],
  ])('has a chain that shows an entry that was %s', async (_how, tamper) => {
    await newProject();
    await newProject();
    const { brokenAt: before } = await checkAuditChain(server.app.db);
    const { items } = await list('?limit=2');
    await tamper(items[1]?.id ?? '');
    const { brokenAt } = await checkAuditChain(server.app.db);
    expect(brokenAt).toBeDefined();
    if (before === undefined) expect([items[0]?.id, items[1]?.id]).toContain(brokenAt);
  });
});
