import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { lockTarget } from '../targets/read.ts';
import { changeSchedule, type NewSchedule, type ScheduleSettings } from './input.ts';
import { type Schedule, timingOf, toSchedule } from './schedule.ts';
import { nextRun } from './timing.ts';

const standard: Omit<ScheduleSettings, 'cron'> = {
  time_zone: 'UTC',
  jitter_seconds: 0,
  quiet_hours: null,
  enabled: true,
};

/** Throws `validation-failed`, and `not-found` where there is no such target. */
export function createSchedule(app: App, actor: Actor, input: NewSchedule): Promise<Schedule> {
  const now = app.now();
  const { targetId } = input;
  return app.db.transaction().execute(async (db) => {
    const target = await lockTarget(db, actor, targetId, { role: 'analyst', scope: 'schedules:write' });
    const settings = changeSchedule({ ...standard, cron: input.cron }, input);
    const id = newId('schedule', now);
    const row = await db
      .insertInto('schedules')
      .values({
        ...settings,
        id,
        quiet_hours: JSON.stringify(settings.quiet_hours),
        project_id: target.project_id,
        target_id: targetId,
        next_run_at: settings.enabled ? nextRun(timingOf({ ...settings, id }), now) : null,
        created_at: now,
        updated_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'schedule.create', object: id, projectId: target.project_id, at: now });
    return toSchedule(row);
  });
}
