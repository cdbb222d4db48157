import type { Job, PgBoss } from 'pg-boss';
import { type DeliveryJob, deliver } from '../alerts/deliver.ts';
import { queues } from '../jobs/boss.ts';
import type { ScanJob } from '../jobs/queue.ts';
import type { App } from '../service/app.ts';
import { type ChildLimits, usualLimits } from './child.ts';
import { startDuties } from './duties.ts';
import { createHostPace } from './host-pace.ts';
import { type RunningScan, type RunParts, runScan } from './run-scan.ts';
import { settleDead } from './settle.ts';

export interface Worker {
  /** How many scans it runs now. */
  running(): number;
  /** Takes no more scans and gives back those that run; resolves when all is written. */
  stop(): Promise<void>;
}

/** Cancelled scans end within two seconds: half of one until it is seen, one for the child. */
const LOOK_MS = 500;

/** Starts to take scans from the queue. */
export async function startWorker(app: App, boss: PgBoss, limits: ChildLimits = usualLimits): Promise<Worker> {
  let isStopping = false;
  const running = new Map<string, RunningScan>();
  const parts: RunParts = {
    app,
    limits,
    running,
    permit: createHostPace(app.db, app.log),
    isStopping: () => isStopping,
  };
  const options = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };
  const id = await boss.work<ScanJob>(
    queues.scan,
    { ...options, localConcurrency: app.config.workerConcurrency, heartbeatRefreshSeconds: 3 },
    async (jobs) => {
      for (const { data, signal } of jobs) await runScan(parts, data.scanId, signal);
      // Otherwise a worker that was quick sleeps until it polls again.
      if (!isStopping) boss.notifyWorker(id);
    },
  );
  await boss.work<ScanJob>(queues.deadScan, { pollingIntervalSeconds: 2 }, async (jobs: Job<ScanJob>[]) => {
    for (const { data } of jobs) await settleDead(app, data.scanId);
  });
  await boss.work<DeliveryJob>(queues.delivery, { ...options, localConcurrency: 2 }, async (jobs) => {
    for (const { data } of jobs) await deliver(app, data);
  });
  const look = setInterval(() => void stopUnwanted(app, running), LOOK_MS);
  const duties = startDuties(app);
  return {
    running: () => running.size,
    async stop() {
      isStopping = true;
      const taken = boss.offWork(queues.scan, { wait: true });
      for (const scan of running.values()) scan.stop('given-back');
      const others = [queues.deadScan, queues.delivery].map((name) => boss.offWork(name, { wait: true }));
      await Promise.all([taken, ...others]);
      clearInterval(look);
      await duties.stop();
    },
  };
}

/** Stops what was cancelled, and what was deleted with its target. */
async function stopUnwanted(app: App, running: ReadonlyMap<string, RunningScan>): Promise<void> {
  if (running.size === 0) return;
  const ids = [...running.keys()];
  const rows = await app.db
    .selectFrom('scans')
    .select(['id', 'cancel_requested'])
    .where('id', 'in', ids)
    .execute()
    .catch((error: unknown) => app.log.warn({ err: error }, 'the database did not say which scans are cancelled'));
  if (rows === undefined) return;
  const wanted = new Map(rows.map(({ id, cancel_requested }) => [id, !cancel_requested]));
  for (const id of ids) if (wanted.get(id) !== true) running.get(id)?.stop(wanted.has(id) ? 'cancelled' : 'lost');
}
