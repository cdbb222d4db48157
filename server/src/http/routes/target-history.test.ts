import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { writeScan } from '../../testing/history.ts';
import { makeProject, makeTarget, type Thing } from '../../testing/things.ts';
import { useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('what the scans of a target say together', () => {
  const server = useTestApp();
  let target: Thing;
  const fresh = async () => makeTarget(server, (await makeProject(server)).id);
  const counts = { critical: 0, high: 1, medium: 2, low: 0, info: 4 };

  it('200: the trend has the newest scans with a report, oldest first', async () => {
    target = await fresh();
    const first = await writeScan(server.app.db, target, { score: 70, counts });
    await writeScan(server.app.db, target, { state: 'failed' });
    await writeScan(server.app.db, target, { trigger: 'verify' });
    const last = await writeScan(server.app.db, target, { score: 92 });
    const trend = async (query = '') =>
      (await server.request('GET', `/api/v1/targets/${target.id}/trend${query}`)).json();
    expect(await trend()).toMatchObject({
      points: [
        { scanId: first, score: 70, open: 7 },
        { scanId: last, score: 92, open: 0 },
      ],
    });
    expect(await trend('?limit=1')).toMatchObject({ points: [{ scanId: last }] });
  });

  it('200, 204, 404: sets a baseline and removes it', async () => {
    target = await fresh();
    const path = `/api/v1/targets/${target.id}/baseline`;
    const scanId = await writeScan(server.app.db, target);
    expect(await (await server.request('PUT', path, { body: { scanId } })).json()).toEqual({ scanId });
    const read = await (await server.request('GET', `/api/v1/targets/${target.id}`)).json();
    expect(read).toMatchObject({ baselineScanId: scanId, version: 2 });
    expect((await server.request('DELETE', path)).status).toBe(204);
    expect((await server.request('DELETE', path)).status).toBe(404);
  });

  it('422: a baseline is a finished scan of this target', async () => {
    const [mine, other] = [await fresh(), await fresh()];
    for (const scanId of [
      await writeScan(server.app.db, mine, { state: 'failed' }),
      await writeScan(server.app.db, other),
      'scn_00000000000000000000000000',
    ]) {
      const response = await server.request('PUT', `/api/v1/targets/${mine.id}/baseline`, { body: { scanId } });
      expect(response.status).toBe(422);
    }
  });
});
