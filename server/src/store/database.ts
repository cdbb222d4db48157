import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';
import { withoutBroken } from './whole-connections.ts';

/** Query builder over the tables of the schema `openbrick`. Raw SQL must name the schema. */
export type Database = Kysely<Tables>;

/** The one way to the database, embedded or not: a pool of PostgreSQL connections and a typed query builder over it. */
export interface Store {
  readonly pool: pg.Pool;
  readonly db: Database;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly url: string;
  /** Connections at most. The embedded database takes them one after another. */
  readonly connections?: number;
  /** A connection broke: the pool makes a new one, and what was asked on it has failed, so this is for the log only. */
  onError?(error: Error): void;
}

export function openStore({ url, connections = 10, onError }: StoreOptions): Store {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 15_000 });
  // The pool itself listens to waiting connections only: one that breaks in a transaction, between two queries, would end the process.
  pool.on('connect', (client) => client.on('error', (error) => onError?.(error)));
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withoutBroken(pool) }) }).withSchema(
    'openbrick',
  );
  return { pool, db, close: () => db.destroy() };
}

/** The query builder over one connection, in the transaction that it is in. The connection stays the caller's. */
export function databaseOn(client: pg.ClientBase): Database {
  const connection = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => connection, end: async () => undefined } as PostgresPool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('openbrick');
}
