import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { startBoss } from '../jobs/boss.ts';
import { createQueue } from '../jobs/queue.ts';
import type { Scan } from '../service/scans/scan.ts';
import { startTestApp, type TestApp } from './app.ts';
import { make, makeProject, makeTarget } from './things.ts';

/** The API with a real queue; `startWorker(app, boss)` runs what is in it. */
export interface TestJobs extends TestApp {
  readonly boss: PgBoss;
}

export async function startTestJobs(env: Record<string, string> = {}): Promise<TestJobs> {
  const made: { boss?: PgBoss } = {};
  const server = await startTestApp(env, {
    queue: async ({ url }) => {
      made.boss = await startBoss({ url, embedded: false, log: pino({ level: 'silent' }) });
      return createQueue(made.boss);
    },
  });
  const { boss } = made;
  if (boss === undefined) throw new Error('the queue was not started');
  return {
    ...server,
    boss,
    async close() {
      await boss.stop({ graceful: false });
      await server.close();
    },
  };
}

/** The id of a target in a project of its own. */
export async function targetOf(server: TestApp, url: string, more: object = {}): Promise<string> {
  const project = await makeProject(server);
  const fast = { spec: 'none', pace: { rate: 500, concurrency: 8 }, ...more };
  return (await makeTarget(server, project.id, { url, ...fast })).id;
}

/** Queues a scan of the target; gives its id. */
export const startScan = async (server: TestApp, targetId: string): Promise<string> =>
  (await make(server, '/scans', { targetId })).id;

/** Resolves with the scan when it is in one of these states. */
export async function scanIn(server: TestApp, id: string, states: readonly Scan['state'][]): Promise<Scan> {
  for (;;) {
    const scan = (await (await server.request('GET', `/api/v1/scans/${id}`)).json()) as Scan;
    if (states.includes(scan.state)) return scan;
    await sleep(50);
  }
}

/** Resolves with the scan when it has ended. */
export const endedScan = (server: TestApp, id: string): Promise<Scan> =>
  scanIn(server, id, ['done', 'failed', 'cancelled']);
