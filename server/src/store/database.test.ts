import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, hasPostgres, type TestDatabase } from '../testing/database.ts';
import { openStore, type Store } from './database.ts';

describe.skipIf(!hasPostgres)('a connection that breaks', () => {
  let database: TestDatabase;
  let administrator: Store;
  let store: Store;
  beforeAll(async () => {
    database = await createDatabase();
    administrator = openStore({ url: database.url, connections: 1 });
  });
  afterEach(() => store.close());
  afterAll(async () => {
    await administrator.close();
    await database.drop();
  });

  const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`;
  const pidOf = async (db: Store['db']): Promise<number> => (await backend.execute(db)).rows[0]?.pid ?? 0;
  const breakIt = (pid: number) => sql`select pg_terminate_backend(${pid})`.execute(administrator.db);
  /** A pool of one connection: what is handed out next is what was given back. */
  const open = () => {
    const errors: Error[] = [];
    store = openStore({ url: database.url, connections: 1, onError: (error) => errors.push(error) });
    return errors;
  };

  it('while it waits in the pool is not handed out again', async () => {
    const errors = open();
    const before = await pidOf(store.db);
    const removed = new Promise((resolve) => store.pool.once('remove', resolve));
    await breakIt(before);
    await removed;
    expect(await pidOf(store.db)).not.toBe(before);
    expect(errors).toHaveLength(1);
  });

  it('between two queries of a transaction fails the transaction alone', async () => {
    const errors = open();
    const broken: number[] = [];
    const work = store.db.transaction().execute(async (db) => {
      broken.push(await pidOf(db));
      await breakIt(broken[0] ?? 0);
      while (errors.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await pidOf(db);
    });
    await expect(work).rejects.toThrow();
    expect(broken).not.toContain(await pidOf(store.db));
  });

  it('during a query is not given to those who wait for one, before its socket is closed', async () => {
    open();
    const before = await pidOf(store.db);
    const failed = expect(sql`select pg_sleep(60)`.execute(store.db)).rejects.toThrow();
    const waiting = Array.from({ length: 5 }, () => pidOf(store.db));
    await breakIt(before);
    await failed;
    expect(await Promise.all(waiting)).not.toContain(before);
  });

  it.each([
    ['of a transaction', "set local idle_in_transaction_session_timeout = '20ms'"],
    ['of the server', 'select pg_terminate_backend(pg_backend_pid())'],
  ])('by a timeout or a wish %s is not handed out again', async (_, text) => {
    open();
    const work = store.db.transaction().execute(async (db) => {
      await sql.raw(text).execute(db);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await pidOf(db);
    });
    const waiting = Array.from({ length: 5 }, () => pidOf(store.db));
    await expect(work).rejects.toThrow();
    expect((await Promise.all(waiting)).every((pid) => pid > 0)).toBe(true);
  });

  it('during a query fails that query alone', async () => {
    open();
    const before = await pidOf(store.db);
    const removed = new Promise((resolve) => store.pool.once('remove', resolve));
    const slow = sql`select pg_sleep(60)`.execute(store.db);
    const failed = expect(slow).rejects.toThrow();
    await breakIt(before);
    await Promise.all([failed, removed]);
    expect(await pidOf(store.db)).not.toBe(before);
  });
});
