import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { endsConnection } from './errors.ts';

/**
 * The pool without its broken connections: after an error with which PostgreSQL ends a connection, the driver takes it for usable until its socket is
 * closed, and would give it to whoever waits.
 */
export const withoutBroken = (pool: pg.Pool): PostgresPool => ({
  connect: async () => watched(await pool.connect()),
  end: () => pool.end(),
});

function watched(client: pg.PoolClient): PostgresPoolClient {
  let isBroken = false;
  const query = async (text: string, values: unknown[]) => {
    try {
      return await client.query(text, values);
    } catch (error) {
      isBroken ||= endsConnection(error);
      throw error;
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isBroken) };
}
