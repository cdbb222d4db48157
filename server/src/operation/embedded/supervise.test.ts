import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, dataDirectory } from '../../testing/program.ts';
import { type EmbeddedDatabase, superviseDatabase } from './supervise.ts';

describe('the embedded database', () => {
  const data = dataDirectory();
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    // The template is part of the build.
    buildProgram();
    const log = pino({ level: 'silent' });
    database = await superviseDatabase({ dataDir: data.path, log, everyMs: 100, patienceMs: 2_000, onLost: () => {} });
    await ask('create table kept (n integer)');
  });
  afterAll(async () => {
    await database.stop();
    data.remove();
  });

  async function ask(query: string): Promise<unknown[]> {
    await database.whenUp();
    const client = new pg.Client(database.url);
    await client.connect();
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  }

  async function again(before: number | undefined): Promise<void> {
    while (database.pid() === before) await sleep(50);
  }

  it('is started again when it is killed, with every row that was committed', async () => {
    for (let round = 1; round <= 3; round += 1) {
      await ask(`insert into kept values (${round})`);
      const before = database.pid();
      process.kill(before ?? 0, 'SIGKILL');
      await again(before);
      expect(await ask('select count(*)::int as rows from kept')).toEqual([{ rows: round }]);
    }
  });

  it('is started again when it hangs', async () => {
    const before = database.pid();
    process.kill(before ?? 0, 'SIGSTOP');
    await again(before);
    expect(await ask('select count(*)::int as rows from kept')).toEqual([{ rows: 3 }]);
  });

  it('is left alone while a statement runs for longer than an answer may take', async () => {
    const before = database.pid();
    const busy = ask(`do $$ declare till timestamptz := clock_timestamp() + interval '5 s';
      begin while clock_timestamp() < till loop end loop; end $$`);
    const queued = ask('select 1 as one');
    await busy;
    expect(await queued).toEqual([{ one: 1 }]);
    expect(database.pid()).toBe(before);
  });

  it('is left alone while it works, through failed queries and open transactions', async () => {
    const before = database.pid();
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('begin');
    await client.query('select 1/0').catch(() => {});
    await sleep(500);
    await client.query('rollback');
    await client.end();
    expect(database.pid()).toBe(before);
  });
});

describe('a statement that does not end', () => {
  const data = dataDirectory();
  afterAll(() => data.remove());

  it('is ended with the process of the database, which is started again', async () => {
    const database = await superviseDatabase({
      dataDir: data.path,
      log: pino({ level: 'silent' }),
      everyMs: 100,
      patienceMs: 2_000,
      longestStatementMs: 1_000,
      onLost: () => {},
    });
    const before = database.pid();
    const client = new pg.Client(database.url);
    client.on('error', () => {});
    await client.connect();
    await expect(client.query('do $$ begin loop end loop; end $$')).rejects.toThrow();
    while (database.pid() === before) await sleep(50);
    await database.whenUp();
    await database.stop();
  });
});
