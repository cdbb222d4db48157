import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { endedScan, scanIn, startScan, startTestJobs, type TestJobs, targetOf } from '../testing/jobs.ts';
import { childOf, gone } from '../testing/processes.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { make, makeProject } from '../testing/things.ts';
import { startWorker, type Worker } from './start.ts';

/** Real processes, of which a busy machine starts few in a minute. */
describe.skipIf(!hasPostgres)('the end of a scan', { timeout: 900_000 }, () => {
  let jobs: TestJobs;
  let worker: Worker;
  let receiver: Receiver;
  beforeAll(async () => {
    jobs = await startTestJobs();
    worker = await startWorker(jobs.app, jobs.boss);
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await worker?.stop();
    await jobs?.close();
    await receiver?.close();
  });

  /** Its states in order, each with what it says beside, and when it came to be. */
  const history = async (id: string) => {
    const rows = await jobs.app.db
      .selectFrom('scan_events')
      .selectAll()
      .where('scan_id', '=', id)
      .orderBy('seq')
      .execute();
    return rows
      .filter(({ event }) => event === 'state')
      .map(({ at, data }) => ({ at, ...(data as { state: string; error?: { type: string } }) }));
  };
  const ends = async (id: string): Promise<number> => {
    const rows = jobs.app.db
      .selectFrom('scan_events')
      .select('seq')
      .where('scan_id', '=', id)
      .where('event', '=', 'end');
    return (await rows.execute()).length;
  };
  /** A target that takes requests and keeps them waiting. */
  const silentTarget = () => {
    receiver.respond(...Array.from({ length: 50 }, () => () => undefined));
    return targetOf(jobs, receiver.url);
  };

  it('is soon after it was cancelled: its process is gone, and it ends once', async () => {
    const id = await startScan(jobs, await silentTarget());
    const child = await childOf(process.pid, 'openbrick-scan');
    expect((await jobs.request('POST', `/api/v1/scans/${id}/cancel`)).status).toBe(202);
    expect(await endedScan(jobs, id)).toMatchObject({ state: 'cancelled', attempts: 1, error: null, score: null });
    await gone(child);
    expect(await ends(id)).toBe(1);
    expect((await jobs.request('POST', `/api/v1/scans/${id}/cancel`)).status).toBe(409);
    expect((await jobs.request('GET', `/api/v1/scans/${id}/report`)).status).toBe(404);
  });

  it('is soon too where it fails after the wish to cancel it and before the look for wishes: it is not tried again', async () => {
    const ids: string[] = [];
    const wish = () =>
      jobs.app.db.updateTable('scans').set({ cancel_requested: true }).where('id', 'in', ids).execute();
    const closing = await startReceiver();
    closing.respond(
      ...Array.from({ length: 50 }, () => async (response: ServerResponse) => {
        await wish();
        response.destroy();
      }),
    );
    const targetId = await targetOf(jobs, closing.url);
    ids.push(await startScan(jobs, targetId));
    expect(await endedScan(jobs, ids[0] ?? '')).toMatchObject({ state: 'cancelled', attempts: 1 });
    expect((await history(ids[0] ?? '')).map(({ state }) => state)).toEqual(['queued', 'running', 'cancelled']);
    await closing.close();
  });

  it('is not the end of its process: it is run once more, ten seconds later', async () => {
    const id = await startScan(jobs, await silentTarget());
    process.kill(await childOf(process.pid, 'openbrick-scan'), 'SIGKILL');
    await scanIn(jobs, id, ['queued']);
    process.kill(await childOf(process.pid, 'openbrick-scan'), 'SIGKILL');
    expect(await endedScan(jobs, id)).toMatchObject({ state: 'failed', attempts: 2, error: { type: 'crashed' } });
    const states = await history(id);
    expect(states.map(({ state, error }) => `${state} ${error?.type ?? ''}`.trim())).toEqual([
      'queued',
      'running',
      'queued crashed',
      'running',
      'failed',
    ]);
    const [, , again, second] = states.map(({ at }) => at.getTime());
    expect((second ?? 0) - (again ?? 0)).toBeGreaterThanOrEqual(9_500);
    const failed = (await (await jobs.request('GET', '/api/v1/scans?state=failed')).json()) as {
      items: { id: string }[];
    };
    expect(failed.items.map((scan) => scan.id)).toContain(id);
  });

  it('is a failure where the target cannot be reached, also where its credentials alone could be judged', async () => {
    const closed = await startReceiver();
    await closed.close();
    const identities = [{ name: 'a', headers: { Cookie: 'session=0123456789abcdef' } }];
    const scanned = await Promise.all([{}, { identities }].map((more) => scanWithHook(closed.url, more)));
    for (const { id, hookId } of scanned) {
      const error = { type: 'unreachable' };
      expect(await endedScan(jobs, id)).toMatchObject({ state: 'failed', attempts: 2, score: null, error });
      expect(await messagesTo(hookId)).toEqual(['scan.failed', 'target.unreachable']);
    }
  });

  const scanWithHook = async (url: string, more: object) => {
    const { projectId, id: targetId } = await make(jobs, '/targets', {
      projectId: (await makeProject(jobs)).id,
      ...{ name: 'API', url, spec: 'none', ...more },
    });
    const events = ['target.unreachable', 'scan.failed', 'scan.completed'];
    const hook = await make(jobs, '/webhooks', { projectId, url: `${receiver.url}/hook`, events });
    return { id: await startScan(jobs, targetId), hookId: hook.id };
  };
  const messagesTo = async (hookId: string): Promise<string[]> => {
    const rows = jobs.app.db.selectFrom('deliveries').select('event').where('webhook_id', '=', hookId);
    return (await rows.execute()).map(({ event }) => event).sort();
  };
});
