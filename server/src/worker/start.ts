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
  /** Looks for work at once. Where the database notifies, it does so by itself. */
  wake(): void;
  /** Takes no more scans and gives back those that run; resolves when all is written. */
  stop(): Promise<void>;
}

/** Cancelled scans end within two seconds: half of one until it is seen, one for the child. */
const LOOK_MS = 500;
/** Between two looks for work that is not announced: what is to be done after a while, and what a dead worker had. */
const POLL_SECONDS = { scan: 4, deadScan: 5, delivery: 2 } as const;
const DELIVERIES_AT_ONCE = 2;

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
  const slots = await Promise.all([
    ...times(app.config.workerConcurrency, () =>
      openSlot<ScanJob>(boss, 'scan', ({ data, signal }) => runScan(parts, data.scanId, signal)),
    ),
    ...times(DELIVERIES_AT_ONCE, () => openSlot<DeliveryJob>(boss, 'delivery', ({ data }) => deliver(app, data))),
    openSlot<ScanJob>(boss, 'deadScan', ({ data }) => settleDead(app, data.scanId)),
  ]);
  const look = setInterval(() => void stopUnwanted(app, running), LOOK_MS);
  const duties = startDuties(app);
  return {
    running: () => running.size,
    wake() {
      for (const slot of slots) boss.notifyWorker(slot);
    },
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

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Takes one job of a queue after the other until the worker stops. Returns the id by which it is woken. */
async function openSlot<T>(
  boss: PgBoss,
  queue: keyof typeof queues,
  run: (job: Job<T>) => Promise<unknown>,
): Promise<string> {
  const seconds = POLL_SECONDS[queue];
  const options = { pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds };
  const id = await boss.work<T>(
    queues[queue],
    { ...options, ...(queue === 'scan' && { heartbeatRefreshSeconds: 3 }) },
    async (jobs) => {
      for (const job of jobs) await run(job);
      // Otherwise it sleeps until it polls again, also where more is waiting.
      boss.notifyWorker(id);
    },
  );
  return id;
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
