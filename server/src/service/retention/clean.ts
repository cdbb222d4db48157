import { type RawBuilder, sql } from 'kysely';
import type { App } from '../app.ts';

/** How long what is only needed for a while is kept: responses to idempotent requests, progress of ended scans, the log of deliveries. */
const KEPT = { idempotency: '24 hours', events: '1 hour', deliveries: '30 days', attempts: '1 day', paces: '1 hour' };

/** Rows at once: transactions stay short. */
const BATCH = 500;

/**
 * Deletes what is past its time, and returns how many rows that were. `retentionDays` is about the reports and uploads of scans; those of the newest
 * scan and of the baseline of a target stay, and so do scans, scores and findings. Safe to run on several servers at once.
 */
export async function clean(app: App): Promise<number> {
  let deleted = 0;
  for (const [table, condition] of pastTheirTime(app)) deleted += await deleteAll(app, table, condition);
  return deleted;
}

function pastTheirTime({ config, now }: App): [table: string, condition: RawBuilder<unknown>][] {
  const at = now();
  const before = (kept: string): RawBuilder<unknown> => sql`(${at}::timestamptz - ${kept}::interval)`;
  const old = sql`scan_id in (
    select scan.id from openbrick.scans scan join openbrick.targets target on target.id = scan.target_id
    where scan.ended_at < ${before(`${config.retentionDays} days`)} and scan.id is distinct from target.baseline_scan_id
      and exists (select 1 from openbrick.scans newer where newer.target_id = scan.target_id and newer.id > scan.id and newer.state = 'done'))`;
  const reports: [string, RawBuilder<unknown>][] =
    config.retentionDays === 0
      ? []
      : [
          ['scan_reports', old],
          ['uploads', old],
        ];
  return [
    ...reports,
    ['scan_events', sql`scan_id in (select id from openbrick.scans where ended_at < ${before(KEPT.events)})`],
    ['idempotency_keys', sql`created_at < ${before(KEPT.idempotency)}`],
    ['sessions', sql`expires_at < ${at}`],
    ['login_attempts', sql`updated_at < ${before(KEPT.attempts)}`],
    ['deliveries', sql`state <> 'pending' and created_at < ${before(KEPT.deliveries)}`],
    ['host_paces', sql`next_at < ${before(KEPT.paces)}`],
  ];
}

async function deleteAll({ db }: App, table: string, condition: RawBuilder<unknown>): Promise<number> {
  const name = sql.table(`openbrick.${table}`);
  for (let deleted = 0; ; ) {
    const result = await sql`
      delete from ${name} where ctid = any (array (select ctid from ${name} where ${condition} limit ${BATCH}))`.execute(
      db,
    );
    const count = Number(result.numAffectedRows ?? 0);
    deleted += count;
    if (count < BATCH) return deleted;
  }
}
