import { gzipSync } from 'node:zlib';
import { type Report, scanDocument, toJson } from 'openbrick';
import { describe, expect, it, vi } from 'vitest';
import { addEvents } from '../../service/scans/events.ts';
import { hasPostgres } from '../../testing/database.ts';
import { writeScan } from '../../testing/history.ts';
import { childrenOf } from '../../testing/processes.ts';
import { make, type Thing } from '../../testing/things.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';

const documentOf = (paths: object): string =>
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Parcels', version: '1' }, paths });
const responses = { 200: { description: 'all parcels' } };
const without = documentOf({ '/parcels': { get: { responses } } });
const withKey = documentOf({
  '/parcels': { get: { parameters: [{ name: 'api_key', in: 'query', schema: { type: 'string' } }], responses } },
});

describe.skipIf(!hasPostgres)('what comes of a scan', () => {
  const server = useTestApp();
  const target = useTarget(server);

  const queued = (): Promise<Thing> => make(server, '/scans', { targetId: target.id });
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.request('GET', `/api/v1/scans/${path}`, { headers });
  const post = (path: string) => server.request('POST', `/api/v1/scans/${path}`);
  const end = async (scan: Thing, state: 'done' | 'failed', report?: Report): Promise<Thing> => {
    const { db } = server.app;
    await db.updateTable('scans').where('id', '=', scan.id).set({ state, ended_at: new Date() }).execute();
    if (report !== undefined) {
      await db
        .insertInto('scan_reports')
        .values({ scan_id: scan.id, report: gzipSync(toJson(report)) })
        .execute();
    }
    return scan;
  };
  const done = async (text: string): Promise<Thing> => end(await queued(), 'done', (await scanDocument(text)).report);

  it.each([
    ['json', 'application/json', '"schemaVersion": 1'],
    ['sarif', 'application/sarif+json', '2.1.0'],
    ['html', 'text/html', '<!doctype html>'],
    ['markdown', 'text/markdown', 'openbrick'],
    ['junit', 'application/xml', '<testsuites'],
  ])('200: the report as %s, to download', async (format, type, part) => {
    const { id } = await done(without);
    const response = await get(`${id}/report?format=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="scn_/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(await response.text()).toContain(part);
  });

  it('prints in a process of its own, and answers others meanwhile', async () => {
    const { id } = await done(without);
    const order: string[] = [];
    const before = childrenOf(process.pid, '').length;
    const printed = get(`${id}/report?format=sarif`).then(() => order.push('printed'));
    await vi.waitFor(() => expect(childrenOf(process.pid, '').length).toBeGreaterThan(before));
    expect((await get(id)).status).toBe(200);
    order.push('answered');
    await printed;
    expect(order).toEqual(['answered', 'printed']);
  });

  it('409 while it has not ended, 404 where it ended without a report, 422 for another format', async () => {
    const { id } = await queued();
    expect((await get(`${id}/report`)).status).toBe(409);
    await end({ id, version: 1 }, 'failed');
    expect((await get(`${id}/report`)).status).toBe(404);
    expect((await get(`${id}/report?format=pdf`)).status).toBe(422);
  });

  it('200: compares two scans', async () => {
    const [base, now] = [await done(without), await done(withKey)];
    const lists = async (a: Thing, b: Thing) =>
      (await (await get(`${a.id}/compare/${b.id}`)).json()) as Record<'new' | 'fixed' | 'unchanged', Thing[]>;
    const worse = await lists(now, base);
    expect(worse.new.length).toBeGreaterThan(0);
    const better = await lists(base, now);
    expect(better.new).toEqual([]);
    expect(better.fixed.length + better.unchanged.length).toBeGreaterThan(0);
    expect((await lists(now, now)).new).toEqual([]);
  });

  it('202: cancels a scan that waits; 409 when it has ended', async () => {
    const { id } = await queued();
    const response = await post(`${id}/cancel`);
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ id, state: 'cancelled' });
    expect((await post(`${id}/cancel`)).status).toBe(409);
  });

  it('202: runs one that failed again, as a new scan; 409 while it has not ended', async () => {
    const scan = await queued();
    expect((await post(`${scan.id}/retry`)).status).toBe(409);
    await end(scan, 'failed');
    const response = await post(`${scan.id}/retry`);
    expect(response.status).toBe(202);
    const again = (await response.json()) as Thing;
    expect(again).toMatchObject({ state: 'queued', targetId: target.id });
    expect(again.id).not.toBe(scan.id);
    expect(server.sent.at(-1)).toMatchObject({ scan: { id: again.id } });
  });

  it('409: an upload that is no longer kept is not retried as a scan of the target', async () => {
    const kept = await writeScan(server.app.db, target, { trigger: 'upload' });
    await server.app.db
      .insertInto('uploads')
      .values({ scan_id: kept, kind: 'log', content: Buffer.from('x') })
      .execute();
    expect((await post(`${kept}/retry`)).status).toBe(202);
    const scans = async () => (await server.app.db.selectFrom('scans').select('id').execute()).length;
    const gone = await writeScan(server.app.db, target, { trigger: 'upload' });
    const before = await scans();
    expect((await post(`${gone}/retry`)).status).toBe(409);
    expect(await scans()).toBe(before);
  });

  it('streams events, goes on after Last-Event-ID, and ends with the scan', async () => {
    const { id } = await queued();
    const first = get(`${id}/events`).then((response) => response.text());
    const at = new Date();
    await addEvents(server.app.db, id, { at, events: [{ event: 'progress', data: { stage: 'checks' } }] });
    await post(`${id}/cancel`);
    const text = await first;
    expect([...text.matchAll(/event: (\w+)/g)].map(([, name]) => name)).toEqual(['state', 'progress', 'state', 'end']);
    const rest = await (await get(`${id}/events`, { 'Last-Event-ID': '3' })).text();
    expect([...rest.matchAll(/id: (\d+)/g)].map(([, seq]) => seq)).toEqual(['4']);
    await server.app.db.deleteFrom('scan_events').where('scan_id', '=', id).execute();
    expect(await (await get(`${id}/events`)).text()).toContain('event: end');
    expect((await get(`scn_${'0'.repeat(26)}/events`)).status).toBe(404);
  });
});
