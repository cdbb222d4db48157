import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

/** Whether the tests can have a PostgreSQL: `describe.skipIf(!hasPostgres)`; in CI its absence fails before any test. */
export const hasPostgres = inject('postgres') !== null;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database of the shared cluster. */
export async function createDatabase(): Promise<TestDatabase> {
  const cluster = inject('postgres');
  if (cluster === null) throw new Error('PostgreSQL is not installed');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await administer(cluster, `create database ${name}`);
  const url = new URL(cluster);
  url.pathname = name;
  return { url: url.href, drop: () => administer(cluster, `drop database if exists ${name} with (force)`) };
}

export interface TestStore extends Store {
  readonly url: string;
}

/** A migrated store of its own, which is dropped on close. */
export async function createStore(): Promise<TestStore> {
  const database = await createDatabase();
  const store = openStore({ url: database.url });
  await migrate(store.pool);
  return {
    ...store,
    url: database.url,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
