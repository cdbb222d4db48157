import type { Queue } from '../../service/app.ts';
import { rankOf } from '../../service/scans/turn.ts';
import type { Database } from '../../store/database.ts';

/** Jobs are no part of a backup: what waited or ran when it was made is queued again. Returns how many that were. */
export async function resume(db: Database, queue: Queue): Promise<number> {
  const scans = await db
    .updateTable('scans')
    .set({ state: 'queued', started_at: null })
    .where('state', 'in', ['queued', 'running'])
    .returning(['id', 'priority', 'turn'])
    .execute();
  const deliveries = await db
    .selectFrom('deliveries')
    .select(['id', 'attempt'])
    .where('state', '=', 'pending')
    .execute();
  for (const scan of scans) await queue.scan(db, { id: scan.id, priority: rankOf(scan) });
  for (const { id, attempt } of deliveries) await queue.deliver(db, { id, attempt, afterSeconds: 0 });
  return scans.length + deliveries.length;
}
