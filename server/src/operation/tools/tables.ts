import type { ClientBase } from 'pg';

/** Those of our schema in the order in which they were made: a table is made after those that it refers to. */
export async function tablesOf(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'openbrick' and c.relkind = 'r' and c.relname <> 'migrations' order by c.oid`);
  return rows.map(({ name }) => name);
}

/** How many migrations the database has had. */
export async function schemaVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select max(version) as version from openbrick.migrations');
  return rows[0]?.version ?? 0;
}
