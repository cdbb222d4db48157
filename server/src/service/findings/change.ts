import type { Updateable } from 'kysely';
import type { Actor, Need } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { Database } from '../../store/database.ts';
import type { FindingsTable } from '../../store/tables.ts';
import type { FindingEvent } from '../../store/values.ts';
import type { App } from '../app.ts';
import { requireVersion, type Versions } from '../versions.ts';
import type { FindingRow, FindingWithHistory } from './finding.ts';
import { lockFinding, withHistory } from './read.ts';

/** One change of a finding by a person: what it needs, what it is called in the audit log, and what it does. */
export interface FindingChange {
  readonly action: string;
  readonly need?: Need;
  readonly versions?: Versions;
  /** The columns to write and the event of its history. Throws where the finding does not allow it. */
  apply(row: FindingRow, now: Date): { readonly columns: Updateable<FindingsTable>; readonly event?: FindingEvent };
}

/** Makes the change, its event and its entry in the audit log in one transaction. Throws `precondition-failed` where the finding has another version than the one expected. */
export function changeFinding(
  app: App,
  actor: Actor,
  id: string,
  { action, need, versions, apply }: FindingChange,
): Promise<FindingWithHistory> {
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const before = await lockFinding(db, actor, id, need);
    requireVersion(before, versions);
    const { columns, event } = apply(before, now);
    const row = await db
      .updateTable('findings')
      .set({ ...columns, version: before.version + 1, updated_at: now })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (event !== undefined) await writeEvent(db, id, event, now);
    await writeAudit(db, { actor, action, object: id, projectId: row.project_id, at: now });
    return withHistory(db, row);
  });
}

async function writeEvent(db: Database, id: string, event: FindingEvent, at: Date): Promise<void> {
  await db.insertInto('finding_events').values({ finding_id: id, event, at, scan_id: null }).execute();
}

/** Assigns a finding; null: to no one yet. */
export const assignFinding = (
  app: App,
  actor: Actor,
  id: string,
  { owner, versions }: { readonly owner?: string | null | undefined; readonly versions?: Versions },
): Promise<FindingWithHistory> =>
  changeFinding(app, actor, id, {
    action: 'finding.update',
    versions,
    apply: (row) => ({ columns: { owner: owner === undefined ? row.owner : owner } }),
  });
