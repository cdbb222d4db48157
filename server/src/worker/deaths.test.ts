import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEATHS, queues } from '../jobs/boss.ts';
import { hasPostgres } from '../testing/database.ts';
import { endedScan, startScan, startTestJobs, type TestJobs, targetOf } from '../testing/jobs.ts';
import { childOf, gone } from '../testing/processes.ts';
import { buildProgram, type Program, startProgram } from '../testing/program.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { make } from '../testing/things.ts';
import { startWorker } from './start.ts';

/** Real processes, of which a busy machine starts few in a minute. */
describe.skipIf(!hasPostgres)('a scan whose workers are killed', { timeout: 900_000 }, () => {
  let jobs: TestJobs;
  let receiver: Receiver;
  const programs: Program[] = [];
  beforeAll(async () => {
    buildProgram();
    jobs = await startTestJobs();
    receiver = await startReceiver();
    receiver.respond(...Array.from({ length: 1_000 }, () => () => undefined));
  });
  afterAll(async () => {
    for (const program of programs) program.process.kill('SIGKILL');
    await jobs?.close();
    await receiver?.close();
  });

  /** Starts a worker, waits until it runs the scan, and kills it. Resolves when the process of the scan has ended too. */
  const killWorker = async (): Promise<void> => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const program = startProgram(['worker'], { DATABASE_URL: jobs.store.url, OPENBRICK_ENCRYPTION_KEY: key });
    programs.push(program);
    const child = await childOf((await program.ready()).pid, 'openbrick-scan');
    program.process.kill('SIGKILL');
    await gone(child);
  };
  /** As if the seconds had passed after which a worker without a sign of life counts as dead, and those until its scan may run again. Returns the latter. */
  const notice = async (): Promise<number> => {
    const { db } = jobs.app;
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`.execute(db);
    for (;;) {
      await jobs.boss.supervise(queues.scan);
      const states = sql<{ state: string; seconds: number }>`
        select state, extract(epoch from start_after - now())::float8 as seconds from pgboss.job where name = ${queues.scan}`;
      const [job] = (await states.execute(db)).rows;
      await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db);
      if (job?.state !== 'active') return job?.state === 'retry' ? job.seconds : 0;
      await sleep(100);
    }
  };

  it('begins again five times, then it has failed, and can be retried', async () => {
    const id = await startScan(jobs, await targetOf(jobs, receiver.url));
    const delays: number[] = [];
    for (let death = 0; death <= DEATHS; death += 1) {
      await killWorker();
      delays.push(await notice());
    }
    expect(delays[0]).toBeLessThanOrEqual(2);
    // 16 to 32 s, less the time until they are read.
    expect(delays[DEATHS - 1]).toBeGreaterThan(8);
    expect(delays[DEATHS]).toBe(0);
    const worker = await startWorker(jobs.app, jobs.boss);
    const error = { type: 'worker-died' };
    expect(await endedScan(jobs, id)).toMatchObject({ state: 'failed', attempts: DEATHS + 1, error });
    const failed = await (await jobs.request('GET', '/api/v1/scans?state=failed')).json();
    expect(failed).toMatchObject({ items: [{ id, error }] });
    const again = await make(jobs, `/scans/${id}/retry`, undefined);
    expect(again.id).not.toBe(id);
    await worker.stop();
  });
});
