import type { Pool, PoolClient } from 'pg';
import { migrations } from './migrations/index.ts';

/** Of the lock that lets one process migrate at a time: any number that nothing else in the database uses. */
const LOCK = 7_081_625_001;

/** Brings the schema `openbrick` to the newest version, under a lock. Returns how many migrations ran. Throws where the database is newer than this program. */
export async function migrate(pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      return await bringUp(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

async function bringUp(client: PoolClient): Promise<number> {
  await client.query('create schema if not exists openbrick');
  await client.query(
    'create table if not exists openbrick.migrations (version integer primary key, at timestamptz not null)',
  );
  const { rows } = await client.query<{ version: number }>('select version from openbrick.migrations order by version');
  if (rows.length > migrations.length) {
    throw new Error(
      `The database is at version ${rows.length}, newer than this program, which knows ${migrations.length}.`,
    );
  }
  const missing = migrations.slice(rows.length);
  for (const [at, text] of missing.entries()) await apply(client, rows.length + at + 1, text);
  return missing.length;
}

async function apply(client: PoolClient, version: number, text: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into openbrick.migrations values ($1, now())', [version]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
