import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scan } from '../service/scans/scan.ts';
import { hasPostgres } from '../testing/database.ts';
import { endedScan, startScan, startTestJobs, type TestJobs, targetOf } from '../testing/jobs.ts';
import { startWorker, type Worker } from './start.ts';

const lab = async (answer: RequestListener): Promise<{ server: Server; url: string }> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

describe.skipIf(!hasPostgres)('a worker', () => {
  let jobs: TestJobs;
  let worker: Worker;
  let isFixed = false;
  let target: { server: Server; url: string };
  beforeAll(async () => {
    jobs = await startTestJobs();
    worker = await startWorker(jobs.app, jobs.boss);
    target = await lab((_, response) => {
      if (!isFixed) response.setHeader('Set-Cookie', 'session=0123456789abcdef; Path=/');
      response.setHeader('Content-Type', 'application/json').end('{"ok":true}');
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await jobs?.close();
    target?.server.close();
  });

  const ended = async (targetId: string): Promise<Scan> => endedScan(jobs, await startScan(jobs, targetId));

  it('runs a scan to its report, and keeps the life of its findings', async () => {
    const targetId = await targetOf(jobs, target.url);
    const first = await ended(targetId);
    expect(first).toMatchObject({ state: 'done', attempts: 1, error: null, trigger: 'api' });
    expect(first.startedAt).not.toBeNull();
    const { report } = await jobs.app.db
      .selectFrom('scan_reports')
      .select('report')
      .where('scan_id', '=', first.id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(gunzipSync(report).toString())).toMatchObject({ schemaVersion: 1, score: first.score });
    const states = async () =>
      jobs.app.db
        .selectFrom('findings')
        .innerJoin('finding_events', 'finding_events.finding_id', 'findings.id')
        .where('target_id', '=', targetId)
        .where('check', '=', 'cookie-without-httponly')
        .orderBy('finding_events.id')
        .select(['state', 'event'])
        .execute();
    expect(await states()).toEqual([{ state: 'open', event: 'opened' }]);
    isFixed = true;
    await ended(targetId);
    expect((await states()).map(({ state, event }) => `${state} ${event}`)).toEqual(['fixed opened', 'fixed fixed']);
    isFixed = false;
    await ended(targetId);
    expect((await states()).map(({ event }) => event)).toEqual(['opened', 'fixed', 'reopened']);
  });
});
