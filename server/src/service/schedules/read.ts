import { type Actor, authorize, type Need } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { projectsOfList } from '../projects/visible.ts';
import { type Schedule, type ScheduleRow, toSchedule } from './schedule.ts';

const read: Need = { role: 'viewer', scope: 'schedules:read' };

export async function listSchedules(
  app: App,
  actor: Actor,
  page: PageRequest,
  { targetId }: { readonly targetId?: string | undefined } = {},
): Promise<Page<Schedule>> {
  const visible = await projectsOfList(app, actor, read, { targetId });
  let query = app.db
    .selectFrom('schedules')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (targetId !== undefined) query = query.where('target_id', '=', targetId);
  else if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  if (page.after !== undefined) query = query.where('id', '<', page.after);
  return pageOfRows(await query.execute(), page, toSchedule);
}

export async function getSchedule(app: App, actor: Actor, id: string): Promise<Schedule> {
  return toSchedule(await readSchedule(app.db, actor, id));
}

/** The row of a schedule that the actor may use for this. Throws as `authorize` does. */
export async function readSchedule(db: Database, actor: Actor, id: string, need: Need = read): Promise<ScheduleRow> {
  const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('schedule');
  authorize(actor, row.project_id, need, 'schedule');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockSchedule(db: Database, actor: Actor, id: string, need: Need): Promise<ScheduleRow> {
  const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound('schedule');
  authorize(actor, row.project_id, need, 'schedule');
  return row;
}
