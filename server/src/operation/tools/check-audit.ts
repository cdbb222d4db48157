import { checkAuditChain } from '../../access/check-audit.ts';
import type { Check } from './check.ts';
import type { Tools } from './with-store.ts';

const about = 'audit log';

/** Whether the hash chain of the audit log is whole. */
export async function checkAudit({ store }: Tools): Promise<Check> {
  const { entries, brokenAt, head } = await checkAuditChain(store.db);
  if (brokenAt !== undefined) {
    return { ok: false, about, detail: `the chain breaks at entry ${brokenAt}, which is no longer what was written` };
  }
  const end =
    head === undefined ? '' : `; the last hash is ${head}, note it elsewhere to notice missing entries at the end`;
  return { ok: true, about, detail: `${entries} entries, the chain is whole${end}` };
}
