import { sql } from 'kysely';
import type { App } from '../app.ts';

/** What waits and what runs, over all workers. */
export interface Work {
  readonly queued: number;
  readonly running: number;
  readonly oldestQueuedSeconds: number;
  readonly pendingDeliveries: number;
}

/** Counts the work in the database; for the operator, whatever project it belongs to. */
export async function readWork({ db, now }: App): Promise<Work> {
  const scans = await db
    .selectFrom('scans')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count'), fn.min('queued_at').as('oldest')])
    .where('state', 'in', ['queued', 'running'])
    .groupBy('state')
    .execute();
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from openbrick.deliveries where state = 'pending'`.execute(db);
  const of = (state: string) => scans.find((each) => each.state === state);
  const oldest = of('queued')?.oldest;
  return {
    queued: Number(of('queued')?.count ?? 0),
    running: Number(of('running')?.count ?? 0),
    oldestQueuedSeconds: oldest == null ? 0 : Math.max(0, (now().getTime() - new Date(oldest).getTime()) / 1000),
    pendingDeliveries: Number(rows[0]?.count ?? 0),
  };
}
