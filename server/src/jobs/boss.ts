import { PgBoss, type Queue } from 'pg-boss';
import type { Logger } from 'pino';

/** The queues. Scans whose workers died too often end up in `scan-dead`. */
export const queues = { scan: 'scan', deadScan: 'scan-dead', delivery: 'delivery' } as const;

/** How often a scan may be cut off by the end of its worker and start again. */
export const DEATHS = 5;

/** A job without a sign of life for so long is given to another worker. */
const HEARTBEAT_SECONDS = 10;
const CHECK_SECONDS = 5;

export interface BossOptions {
  readonly url: string;
  /** Notifications do not pass the socket of the embedded database: workers poll it. */
  readonly embedded: boolean;
  readonly log: Logger;
}

/** Starts pg-boss and makes the queues where they are missing. `stop()` of it closes its connections. */
export async function startBoss({ url, embedded, log }: BossOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    max: embedded ? 2 : 4,
    useListenNotify: !embedded,
    schedule: false,
    registerInstance: false,
    monitorVacuum: !embedded,
    reindex: !embedded,
    superviseIntervalSeconds: CHECK_SECONDS,
    monitorIntervalSeconds: CHECK_SECONDS,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue reports an error'));
  boss.on('warning', (warning) => log.warn({ warning }, 'the queue reports a warning'));
  await boss.start();
  await createQueues(boss);
  return boss;
}

async function createQueues(boss: PgBoss): Promise<void> {
  await keepQueue(boss, queues.deadScan, { retryLimit: 100, retryDelay: 5 });
  await keepQueue(boss, queues.scan, {
    notify: true,
    deadLetter: queues.deadScan,
    retryLimit: DEATHS,
    // 1 to 2 s, then twice as long after each death: a scan that always ran again at once would be the first in the queue,
    // and the next fault of a machine in trouble would meet the same scan.
    retryDelay: 1,
    retryBackoff: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // The worker keeps the time of a scan; this only bounds a job whose worker forgot it.
    expireInSeconds: 23 * 60 * 60,
    deleteAfterSeconds: 60 * 60,
  });
  await keepQueue(boss, queues.delivery, { notify: true, retryLimit: 20, retryDelay: 5, deleteAfterSeconds: 60 * 60 });
}

/** Makes the queue, or gives the one that an earlier version made the options of this one. */
async function keepQueue(
  boss: PgBoss,
  name: string,
  options: Omit<Queue, 'name' | 'policy' | 'partition'>,
): Promise<void> {
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}
