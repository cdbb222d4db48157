import { system } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { queueScan } from '../scans/create.ts';
import { isQuiet, quietEnd } from './quiet-hours.ts';
import { type ScheduleRow, timingOf } from './schedule.ts';
import { nextRun } from './timing.ts';

/**
 * Queues a scan for each schedule that is due, and plans its next run from now on: what was missed while nothing ran is made up for by one scan. Any
 * number of processes may do this at once. Returns how many scans were queued.
 */
export async function fireDue(app: App): Promise<number> {
  let fired = 0;
  for (;;) {
    const outcome = await app.db.transaction().execute((db) => fireNext(app, db));
    if (outcome === 'none') return fired;
    if (outcome === 'fired') fired += 1;
  }
}

async function fireNext(app: App, db: Database): Promise<'none' | 'fired' | 'moved'> {
  const now = app.now();
  const due = await db
    .selectFrom('schedules')
    .selectAll()
    .where('enabled', '=', true)
    .where('next_run_at', '<=', now)
    .orderBy('next_run_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (due === undefined || due.next_run_at === null) return 'none';
  const timing = timingOf(due);
  // Missed before the quiet hours began: they are kept all the same.
  if (isQuiet(timing, now)) return moveTo(db, due, quietEnd(timing, now));
  const target = { id: due.target_id, project_id: due.project_id };
  const schedule = { id: due.id, dueAt: due.next_run_at };
  const scan = await queueScan(app, db, { target, trigger: 'schedule', schedule });
  await moveTo(db, due, nextRun(timing, now));
  await writeAudit(db, {
    actor: system,
    action: 'scan.create',
    object: scan.id,
    projectId: due.project_id,
    at: now,
  });
  return 'fired';
}

async function moveTo(db: Database, { id }: ScheduleRow, at: Date | null): Promise<'moved'> {
  await db.updateTable('schedules').set({ next_run_at: at }).where('id', '=', id).execute();
  return 'moved';
}
