import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { noteEffect } from '../service/idempotency.ts';
import type { Database } from '../store/database.ts';
import type { Actor } from './actor.ts';

export interface AuditEntry {
  readonly actor: Actor;
  /** `project.create`, `target.update` … */
  readonly action: string;
  /** The id of what it was done to. */
  readonly object: string;
  /** null: about the server, not about one project. */
  readonly projectId: string | null;
  readonly at: Date;
}

/** Entries are chained: each hash covers the one before, so none can be changed, taken out or put in unseen. */
export async function writeAudit(db: Database, { actor, action, object, projectId, at }: AuditEntry): Promise<void> {
  await noteEffect(db);
  // One writer at a time until the transaction ends: two entries must not follow the same one.
  await sql`select pg_advisory_xact_lock(7081625002)`.execute(db);
  const last = await db.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const entry = { project_id: projectId, at, actor: `${actor.kind}:${actor.label}`, action, object };
  await db
    .insertInto('audit')
    .values({ ...entry, hash: auditHash(last?.hash, entry) })
    .execute();
}

/** The hash of an entry after the one with the hash `before`. */
export const auditHash = (
  before: string | undefined,
  {
    project_id,
    at,
    actor,
    action,
    object,
  }: { project_id: string | null; at: Date; actor: string; action: string; object: string },
): string =>
  createHash('sha256')
    .update(JSON.stringify([before ?? '', project_id, at.toISOString(), actor, action, object]))
    .digest('hex');
