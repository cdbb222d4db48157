import { sql } from 'kysely';
import type { App } from '../app.ts';

/** As PostgreSQL's own autovacuum: a table is due with so many dead rows, and this share of the living ones. */
const DEAD_ROWS = 50;
const DEAD_SHARE = 0.2;
/** Transactions after which old rows must be frozen: numbers of transactions are used again after two thousand million. */
const OLDEST = 150_000_000;

/**
 * Gives the space of deleted and replaced rows back to their tables. PostgreSQL does that by itself; the embedded database has no process for it
 * and would grow with every write. Nothing else is served while a table is being vacuumed, so only tables that need it are, one at a time.
 * Returns their names.
 */
export async function vacuum({ db }: Pick<App, 'db'>): Promise<string[]> {
  // The session counts its changes and makes the counts known now and then only.
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_stat_all_tables own on own.relid = c.oid
    left join pg_stat_all_tables long on long.relid = c.reltoastrelid
    where c.relkind = 'r' and (
      own.n_dead_tup > ${DEAD_ROWS}::integer + ${DEAD_SHARE}::float8 * own.n_live_tup
      or long.n_dead_tup > ${DEAD_ROWS}::integer + ${DEAD_SHARE}::float8 * long.n_live_tup
      or age(c.relfrozenxid) > ${OLDEST}::integer)
    order by 1, 2`.execute(db);
  for (const { schema, name } of rows) await sql`vacuum (analyze) ${sql.id(schema, name)}`.execute(db);
  return rows.map(({ schema, name }) => `${schema}.${name}`);
}
