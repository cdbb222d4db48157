import { beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { useTestApp } from '../../testing/use.ts';
import { makeWorld, type World } from '../../testing/world.ts';

const nothing = (prefix: string): string => `${prefix}_${'0'.repeat(26)}`;
const lists = [
  ['targets', 'projectId'],
  ['scans', 'projectId'],
  ['scans', 'targetId'],
  ['findings', 'projectId'],
  ['findings', 'targetId'],
  ['schedules', 'targetId'],
  ['webhooks', 'projectId'],
  ['tokens', 'projectId'],
  ['audit', 'projectId'],
] as const;

describe.skipIf(!hasPostgres)('a list that is narrowed to one project or target', () => {
  const server = useTestApp();
  let [own, foreign]: World[] = [];
  let member: Record<string, string>;
  beforeAll(async () => {
    [own, foreign] = [await makeWorld(server, 'own'), await makeWorld(server, 'foreign')];
    member = { Authorization: `Bearer ${await own.token({ role: 'admin' })}` };
  });

  const get = (list: string, query: string, headers = {}) =>
    server.request('GET', `/api/v1/${list}?${query}`, { headers });
  const prefixOf = (filter: string) => (filter === 'projectId' ? 'prj' : 'tgt');

  it.each(lists)('%s by %s: what does not exist is 404 for everybody', async (list, filter) => {
    const query = `${filter}=${nothing(prefixOf(filter))}`;
    expect((await get(list, query)).status).toBe(404);
    expect((await get(list, query, member)).status).toBe(404);
  });

  it.each(lists)('%s by %s: what belongs to others is 404', async (list, filter) => {
    const query = `${filter}=${foreign?.ids[prefixOf(filter)]}`;
    expect((await get(list, query, member)).status).toBe(404);
    expect((await get(list, query)).status).toBe(200);
  });

  it.each(lists)('%s by %s: shows what is there', async (list, filter) => {
    const query = `${filter}=${own?.ids[prefixOf(filter)]}`;
    const { items } = (await (await get(list, query, member)).json()) as { items: unknown[] };
    expect(items.length).toBeGreaterThan(0);
  });

  it.each(['scans', 'findings'])('%s by a project and a target of another one are none', async (list) => {
    const response = await get(list, `projectId=${own?.ids.prj}&targetId=${foreign?.ids.tgt}`);
    expect(await response.json()).toEqual({ items: [], nextCursor: null });
  });

  it('shows the audit log of a project that was deleted', async () => {
    const { ids } = await makeWorld(server, 'deleted');
    expect((await server.request('DELETE', `/api/v1/projects/${ids.prj}`)).status).toBe(204);
    const { items } = (await (await get('audit', `projectId=${ids.prj}`)).json()) as { items: { action: string }[] };
    expect(items[0]?.action).toBe('project.delete');
    expect((await get('targets', `projectId=${ids.prj}`)).status).toBe(404);
  });
});
