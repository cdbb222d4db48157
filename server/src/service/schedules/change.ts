import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { requireVersion, type Versions } from '../versions.ts';
import { changeSchedule, type ScheduleChange } from './input.ts';
import { lockSchedule } from './read.ts';
import { type Schedule, timingOf, toSchedule } from './schedule.ts';
import { nextRun } from './timing.ts';

/** The next run is planned anew from now on. Throws `validation-failed`, and `precondition-failed` where the schedule has another version than the one expected. */
export function updateSchedule(
  app: App,
  actor: Actor,
  id: string,
  change: ScheduleChange,
  versions?: Versions,
): Promise<Schedule> {
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const before = await lockSchedule(db, actor, id, { role: 'analyst', scope: 'schedules:write' });
    requireVersion(before, versions);
    const settings = changeSchedule(before, change);
    const row = await db
      .updateTable('schedules')
      .set({
        ...settings,
        quiet_hours: JSON.stringify(settings.quiet_hours),
        next_run_at: settings.enabled ? nextRun(timingOf({ ...settings, id }), now) : null,
        version: before.version + 1,
        updated_at: now,
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'schedule.update', object: id, projectId: row.project_id, at: now });
    return toSchedule(row);
  });
}

export async function deleteSchedule(app: App, actor: Actor, id: string, versions?: Versions): Promise<void> {
  await app.db.transaction().execute(async (db) => {
    const row = await lockSchedule(db, actor, id, { role: 'admin', scope: 'schedules:write' });
    requireVersion(row, versions);
    await db.deleteFrom('schedules').where('id', '=', id).execute();
    await writeAudit(db, { actor, action: 'schedule.delete', object: id, projectId: row.project_id, at: app.now() });
  });
}
