import { type Actor, authorize, type Need } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { type Target, type TargetRow, toTarget } from './target.ts';

export const readTargets: Need = { role: 'viewer', scope: 'targets:read' };

/** Throws `not-found`, also for a target of a project that the actor has no part in. */
export async function getTarget(app: App, actor: Actor, id: string): Promise<Target> {
  return toTarget(await readTarget(app.db, actor, id, readTargets));
}

/** The row of a target that the actor may use for this. Throws as `authorize` does. */
export async function readTarget(db: Database, actor: Actor, id: string, need: Need = readTargets): Promise<TargetRow> {
  const row = await db.selectFrom('targets').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('target');
  authorize(actor, row.project_id, need, 'target');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockTarget(db: Database, actor: Actor, id: string, need: Need): Promise<TargetRow> {
  const row = await db.selectFrom('targets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound('target');
  authorize(actor, row.project_id, need, 'target');
  return row;
}
