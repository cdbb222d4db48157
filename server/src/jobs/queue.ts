import { fromKysely, type PgBoss } from 'pg-boss';
import type { DeliveryJob } from '../alerts/deliver.ts';
import type { Queue } from '../service/app.ts';
import { DEATHS, queues } from './boss.ts';

export interface ScanJob {
  readonly scanId: string;
}

/** The queue of the services over pg-boss: jobs are sent in the caller's transaction. */
export const createQueue = (boss: PgBoss): Queue => ({
  async scan(db, { id, priority, afterSeconds = 0, deathsLeft = DEATHS }) {
    const job: ScanJob = { scanId: id };
    await boss.send(queues.scan, job, {
      db: fromKysely(db),
      priority,
      retryLimit: deathsLeft,
      ...(afterSeconds > 0 && { startAfter: afterSeconds }),
    });
  },
  async deliver(db, { id, afterSeconds, attempt }) {
    const job: DeliveryJob = { id, attempt };
    await boss.send(queues.delivery, job, {
      db: fromKysely(db),
      ...(afterSeconds > 0 && { startAfter: afterSeconds }),
    });
  },
});
