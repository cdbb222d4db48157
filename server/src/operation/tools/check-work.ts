import { sql } from 'kysely';
import type { Check } from './check.ts';
import type { Tools } from './with-store.ts';

/** What waits, runs and failed. Only a scan that has run for more than a day is a problem: its time limit is shorter. */
export async function checkWork({ store }: Tools): Promise<Check> {
  const { rows } = await sql<{ state: string; count: string; old: string }>`
    select state, count(*) as count, count(*) filter (where state = 'running' and started_at < now() - interval '1 day') as old
    from openbrick.scans group by state order by state`.execute(store.db);
  const stuck = rows.reduce((sum, { old }) => sum + Number(old), 0);
  const states = rows.map(({ state, count }) => `${count} ${state}`).join(', ') || 'none';
  return {
    ok: stuck === 0,
    about: 'scans',
    detail: stuck === 0 ? states : `${states}; ${stuck} have run for more than a day`,
  };
}
