import { type Actor, authorize, type Need } from '../../access/actor.ts';
import type { Database } from '../../store/database.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { type FindingRow, type FindingWithHistory, toFinding } from './finding.ts';

/** Throws `not-found`, also for a finding of a project that the actor has no part in. */
export async function getFinding(app: App, actor: Actor, id: string): Promise<FindingWithHistory> {
  const row = await app.db.selectFrom('findings').selectAll().where('id', '=', id).executeTakeFirst();
  return withHistory(app.db, allowed(actor, row, { role: 'viewer', scope: 'findings:read' }));
}

/** The row of a finding that the actor may change, locked until the transaction ends. */
export async function lockFinding(db: Database, actor: Actor, id: string, need: Need = write): Promise<FindingRow> {
  const row = await db.selectFrom('findings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return allowed(actor, row, need);
}

const write: Need = { role: 'analyst', scope: 'findings:write' };

export async function withHistory(db: Database, row: FindingRow): Promise<FindingWithHistory> {
  const events = await db
    .selectFrom('finding_events')
    .select(['event', 'at', 'scan_id'])
    .where('finding_id', '=', row.id)
    .orderBy('id')
    .execute();
  const history = events.map(({ event, at, scan_id: scanId }) => ({ event, at: at.toISOString(), scanId }));
  return { ...toFinding(row), history };
}

function allowed(actor: Actor, row: FindingRow | undefined, need: Need): FindingRow {
  if (row === undefined) throw notFound('finding');
  authorize(actor, row.project_id, need, 'finding');
  return row;
}
