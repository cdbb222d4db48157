import type { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { startBoss } from '../jobs/boss.ts';
import { createQueue } from '../jobs/queue.ts';
import { startTestApp, type TestApp } from './app.ts';
import { makeProject, makeTarget } from './things.ts';

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
