import { auditHash } from '../../access/audit.ts';
import type { Database } from '../../store/database.ts';
import type { Check } from './check.ts';
import type { Tools } from './with-store.ts';

const BATCH = 1000;
const about = 'audit log';

/** Computes the hashes of the audit log again: an entry that was changed, taken out or put in breaks the chain there. */
export async function checkAudit({ store }: Tools): Promise<Check> {
  let [count, last]: [number, string | undefined] = [0, undefined];
  for await (const entry of entries(store.db)) {
    if (auditHash(last, entry) !== entry.hash) {
      return { ok: false, about, detail: `the chain breaks at entry ${entry.id}, which is no longer what was written` };
    }
    last = entry.hash;
    count += 1;
  }
  const end =
    last === undefined ? '' : `; the last hash is ${last}, note it elsewhere to notice missing entries at the end`;
  return { ok: true, about, detail: `${count} entries, the chain is whole${end}` };
}

/** Oldest first, some at a time. */
async function* entries(db: Database) {
  for (let after = '0'; ; ) {
    const rows = await db.selectFrom('audit').selectAll().where('id', '>', after).orderBy('id').limit(BATCH).execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = String(last.id);
  }
}
