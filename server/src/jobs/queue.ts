import { fromKysely, type PgBoss } from 'pg-boss';
import type { DeliveryJob } from '../alerts/deliver.ts';
import type { Queue } from '../service/app.ts';
import type { Database } from '../store/database.ts';
import { DEATHS, queues } from './boss.ts';

export interface ScanJob {
  readonly scanId: string;
}

/**
 * The queue of the services over pg-boss: jobs are sent in the caller's transaction. `onSent` is called when one is sent that may be taken at once: before
 * the transaction ends, which the embedded database finishes before it does anything else.
 */
export function createQueue(boss: PgBoss, onSent: () => void = () => undefined): Queue {
  const send = async (db: Database, queue: string, job: object, { afterSeconds, ...options }: Sending) => {
    await boss.send(queue, job, {
      db: fromKysely(db),
      ...options,
      ...(afterSeconds > 0 && { startAfter: afterSeconds }),
    });
    if (afterSeconds === 0) onSent();
  };
  return {
    scan(db, { id, priority, afterSeconds = 0, deathsLeft = DEATHS }) {
      const job: ScanJob = { scanId: id };
      return send(db, queues.scan, job, { priority, retryLimit: deathsLeft, afterSeconds });
    },
    deliver(db, { id, afterSeconds, attempt }) {
      const job: DeliveryJob = { id, attempt };
      return send(db, queues.delivery, job, { afterSeconds });
    },
  };
}

interface Sending {
  readonly afterSeconds: number;
  readonly priority?: number;
  readonly retryLimit?: number;
}
