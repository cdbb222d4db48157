import type { Selectable } from 'kysely';
import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { Database } from '../../store/database.ts';
import type { TargetsTable } from '../../store/tables.ts';
import type { ScanDetail, ScanTrigger } from '../../store/values.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { notFound } from '../problem.ts';
import { addEvents } from './events.ts';
import { writeScans } from './read.ts';
import { type Scan, toScan } from './scan.ts';
import { nextTurn, PRIORITY, rankOf } from './turn.ts';

export interface ScanRequest {
  readonly targetId: string;
  readonly priority?: number | undefined;
}

/** Queues a scan of a target. */
export async function createScan(app: App, actor: Actor, { targetId, priority }: ScanRequest): Promise<Scan> {
  const target = await targetToScan(app.db, actor, targetId);
  return app.db.transaction().execute(async (db) => {
    const scan = await queueScan(app, db, { target, trigger: 'api', priority });
    const { id, projectId } = scan;
    await writeAudit(db, { actor, action: 'scan.create', object: id, projectId, at: app.now() });
    return scan;
  });
}

/** The target of a scan that the actor may start. Throws `not-found` and `forbidden`. */
export async function targetToScan(db: Database, actor: Actor, targetId: string): Promise<Selectable<TargetsTable>> {
  const target = await db.selectFrom('targets').selectAll().where('id', '=', targetId).executeTakeFirst();
  if (target === undefined) throw notFound('target');
  authorize(actor, target.project_id, writeScans, 'target');
  return target;
}

export interface ScanToCreate {
  readonly target: { readonly id: string; readonly project_id: string };
  readonly trigger: ScanTrigger;
  readonly priority?: number | undefined;
  readonly detail?: ScanDetail;
  /** The schedule that it comes from, and the moment that it was due: there is one scan for both together. null: somebody started it. */
  readonly schedule?: { readonly id: string; readonly dueAt: Date | null };
}

/** Writes the scan and its job in the caller's transaction. */
export async function queueScan(
  app: App,
  db: Database,
  { target, trigger, priority = PRIORITY.usual, detail = {}, schedule }: ScanToCreate,
): Promise<Scan> {
  const now = app.now();
  const turn = await nextTurn(db, target.project_id);
  const row = await db
    .insertInto('scans')
    .values({
      id: newId('scan', now),
      project_id: target.project_id,
      target_id: target.id,
      schedule_id: schedule?.id ?? null,
      due_at: schedule?.dueAt ?? null,
      trigger,
      state: 'queued',
      priority,
      turn,
      detail: JSON.stringify(detail),
      queued_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await addEvents(db, row.id, { at: now, events: [{ event: 'state', data: { state: 'queued' } }] });
  await app.queue.scan(db, { id: row.id, priority: rankOf({ priority, turn }) });
  return toScan(row);
}
