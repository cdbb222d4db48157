import type { Database } from '../store/database.ts';
import { auditHash } from './audit.ts';

export interface AuditCheck {
  /** Entries that follow from those before them. */
  readonly entries: number;
  /** The id of the first entry that does not: it or one before it was changed, taken out or put in. */
  readonly brokenAt: string | undefined;
  /** The hash of the last good entry. Kept elsewhere, it shows later whether the end of the log was cut off. */
  readonly head: string | undefined;
}

const BATCH = 1_000;

/** Computes the chain of the audit log again, from its first entry. */
export async function checkAuditChain(db: Database): Promise<AuditCheck> {
  let head: string | undefined;
  let entries = 0;
  let after = '0';
  for (;;) {
    const rows = await db.selectFrom('audit').selectAll().where('id', '>', after).orderBy('id').limit(BATCH).execute();
    for (const row of rows) {
      if (auditHash(head, row) !== row.hash) return { entries, brokenAt: row.id, head };
      head = row.hash;
      entries += 1;
      after = row.id;
    }
    if (rows.length < BATCH) return { entries, brokenAt: undefined, head };
  }
}
