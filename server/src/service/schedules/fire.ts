import { sql } from 'kysely';
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
 * number of processes may do this at once. One that cannot be fired holds up no other. Returns how many scans were queued.
 */
export async function fireDue(app: App): Promise<number> {
  const failed: string[] = [];
  for (let fired = 0; ; ) {
    const outcome = await app.db
      .transaction()
      .execute((db) => fireNext(app, db, failed))
      .catch(failure);
    if (outcome === 'none') return fired;
    if (outcome === 'fired') fired += 1;
    if (!(outcome instanceof FireError)) continue;
    failed.push(outcome.scheduleId);
    app.log.error({ err: outcome.cause, scheduleId: outcome.scheduleId }, 'a schedule could not be fired');
  }
}

/** What went wrong with one schedule. */
class FireError extends Error {
  readonly scheduleId: string;

  constructor(scheduleId: string, cause: unknown) {
    super('a schedule could not be fired', { cause });
    this.scheduleId = scheduleId;
  }
}

function failure(error: unknown): FireError {
  if (error instanceof FireError) return error;
  throw error;
}

async function fireNext(app: App, db: Database, failed: readonly string[]): Promise<'none' | 'fired' | 'moved'> {
  const due = await db
    .selectFrom('schedules')
    .selectAll()
    .where('enabled', '=', true)
    .where('next_run_at', '<=', app.now())
    .where(sql<boolean>`id <> all(${[...failed]}::text[])`)
    .orderBy('next_run_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (due === undefined || due.next_run_at === null) return 'none';
  try {
    return await fire(app, db, due, due.next_run_at);
  } catch (error) {
    throw new FireError(due.id, error);
  }
}

async function fire(app: App, db: Database, due: ScheduleRow, dueAt: Date): Promise<'fired' | 'moved'> {
  const now = app.now();
  const timing = timingOf(due);
  // Missed before the quiet hours began: they are kept all the same.
  if (isQuiet(timing, now)) return moveTo(db, due, quietEnd(timing, now));
  const { id, target_id, project_id: projectId } = due;
  // The clock was set back, and the moment comes for the second time.
  if (await hasScan(db, id, dueAt)) return moveTo(db, due, nextRun(timing, now));
  const target = { id: target_id, project_id: projectId };
  const scan = await queueScan(app, db, { target, trigger: 'schedule', schedule: { id, dueAt } });
  await moveTo(db, due, nextRun(timing, now));
  await writeAudit(db, { actor: system, action: 'scan.create', object: scan.id, projectId, at: now });
  return 'fired';
}

async function hasScan(db: Database, scheduleId: string, dueAt: Date): Promise<boolean> {
  const scan = db.selectFrom('scans').select('id').where('schedule_id', '=', scheduleId).where('due_at', '=', dueAt);
  return (await scan.executeTakeFirst()) !== undefined;
}

async function moveTo(db: Database, { id }: ScheduleRow, at: Date | null): Promise<'moved'> {
  await db.updateTable('schedules').set({ next_run_at: at }).where('id', '=', id).execute();
  return 'moved';
}
