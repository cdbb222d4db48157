import type { App } from '../app.ts';

/** At once; the rest at the next call. */
const MOST = 500;

/** Ends suppressions whose time is up: what they covered is open again. Any number of processes may do this at once. */
export async function expireSuppressions(app: App): Promise<void> {
  const now = app.now();
  await app.db.transaction().execute(async (db) => {
    const rows = await db
      .selectFrom('findings')
      .select(['id', 'state'])
      .where('suppression_expires_at', '<=', now)
      .limit(MOST)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id, state } of rows) {
      const reopened = state === 'suppressed' ? { state: 'open' as const, reopened_at: now } : {};
      await db
        .updateTable('findings')
        .where('id', '=', id)
        .set((eb) => ({
          ...reopened,
          suppression: null,
          suppression_expires_at: null,
          version: eb('version', '+', 1),
          updated_at: now,
        }))
        .execute();
    }
    const history = rows.flatMap(({ id, state }) =>
      state === 'suppressed' ? [{ finding_id: id, event: 'reopened' as const, at: now, scan_id: null }] : [],
    );
    if (history.length > 0) await db.insertInto('finding_events').values(history).execute();
  });
}
