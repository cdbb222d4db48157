import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { makeProject, makeTarget, type Thing } from '../../testing/things.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';

const absent = (prefix: string): string => `${prefix}_${'0'.repeat(26)}`;

describe.skipIf(!hasPostgres)('/scans', () => {
  const server = useTestApp();
  const target = useTarget(server);
  const post = (body: unknown) => server.request('POST', '/api/v1/scans', { body });

  it('202: queues a scan and says where it is', async () => {
    const response = await post({ targetId: target.id, priority: 5 });
    expect(response.status).toBe(202);
    const scan = (await response.json()) as Thing;
    expect(response.headers.get('location')).toBe(`/api/v1/scans/${scan.id}`);
    expect(scan).toMatchObject({ targetId: target.id, state: 'queued', trigger: 'api', priority: 5, attempts: 0 });
    expect(server.sent.at(-1)).toMatchObject({ scan: { id: scan.id } });
    const read = await server.request('GET', `/api/v1/scans/${scan.id}`);
    expect(await read.json()).toEqual(scan);
    const again = { headers: { 'If-None-Match': read.headers.get('etag') ?? '' } };
    expect((await server.request('GET', `/api/v1/scans/${scan.id}`, again)).status).toBe(304);
  });

  it('200: lists by target and state', async () => {
    const other = await makeTarget(server, (await makeProject(server)).id);
    const scan = (await (await post({ targetId: other.id })).json()) as Thing;
    const list = async (query: string) =>
      ((await (await server.request('GET', `/api/v1/scans?${query}`)).json()) as { items: Thing[] }).items;
    expect((await list(`targetId=${other.id}`)).map(({ id }) => id)).toEqual([scan.id]);
    expect((await list(`projectId=${other.projectId}&state=queued`)).map(({ id }) => id)).toEqual([scan.id]);
    expect(await list(`targetId=${other.id}&state=done`)).toEqual([]);
  });

  it.each([
    [404, 'not-found', { targetId: absent('tgt') }],
    [422, 'validation-failed', { targetId: 'x' }],
    [422, 'validation-failed', { targetId: absent('tgt'), priority: 101 }],
    [422, 'validation-failed', { targetId: absent('tgt'), speed: 1 }],
  ])('%i %s', async (status, kind, body) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `urn:openbrick:problem:${kind}` });
  });

  it('404 for a scan that is not there', async () => {
    expect((await server.request('GET', `/api/v1/scans/${absent('scn')}`)).status).toBe(404);
  });

  it('serves projects in turn: a long queue of one does not hold up another', async () => {
    const [first, second] = [await makeProject(server), await makeProject(server)];
    const [many, one] = [await makeTarget(server, first.id), await makeTarget(server, second.id)];
    const rank = async (id: string): Promise<number> => {
      await post({ targetId: id });
      return (server.sent.at(-1) as { scan: { priority: number } }).scan.priority;
    };
    const ranks = [await rank(many.id), await rank(many.id), await rank(many.id)];
    const own = await rank(one.id);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(3);
    expect(own).toBeGreaterThan(ranks[1] ?? 0);
  });
});
