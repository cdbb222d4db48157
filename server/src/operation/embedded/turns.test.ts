import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenFiles, openFiles } from './open-files.ts';

describe('connections of the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-turns-'));
  const socket = join(folder, '.s.PGSQL.5432');
  let files: OpenFiles;
  let pool: pg.Pool;
  beforeAll(async () => {
    files = await openFiles(join(folder, 'data'), socket);
    pool = new pg.Pool({ host: folder, user: 'postgres', database: 'postgres', max: 12 });
    await pool.query('create table kept (n integer)');
  });
  afterAll(async () => {
    await pool.end();
    await files.close();
    rmSync(folder, { recursive: true });
  });

  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const kept = async () => (await pool.query('select n from kept order by n')).rows.map(({ n }) => n);

  it('get the rows of their own queries, whatever the others ask at the same time', async () => {
    const asked = numbers(300).map(async (n) => {
      const width = 1 + (n % 5);
      const columns = numbers(width).map((at) => `$${at + 1}::text as c${at}`);
      const { rows } = await pool.query(
        `select ${columns.join(', ')}`,
        numbers(width).map((at) => `${n}-${at}`),
      );
      expect(rows).toEqual([Object.fromEntries(numbers(width).map((at) => [`c${at}`, `${n}-${at}`]))]);
    });
    await Promise.all(asked);
  });

  it('get the errors of their own queries only', async () => {
    const outcomes = await Promise.allSettled(
      numbers(120).map((n) => pool.query(n % 3 === 0 ? 'select 1 / $1::integer as n' : 'select $1::integer as n', [0])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      numbers(120).map((n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')),
    );
  });

  it('have their own transactions', async () => {
    await pool.query('truncate kept');
    const change = async (n: number) => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('insert into kept values ($1)', [n]);
      await client.query(n % 2 === 0 ? 'commit' : 'rollback');
      client.release();
    };
    await Promise.all(numbers(40).map(change));
    expect(await kept()).toEqual(numbers(40).filter((n) => n % 2 === 0));
  });

  it('leave nothing behind when they break in the middle of a transaction', async () => {
    await pool.query('truncate kept');
    const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await client.query('insert into kept values ($1)', [1]);
    const waits = kept();
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect(await waits).toEqual([]);
  });

  it('leave nothing behind when they break in the middle of a query', async () => {
    const parse = Buffer.from('P\0\0\0\x11\0select $1\0\0\0', 'latin1');
    const startup = Buffer.from('\0\0\0\x28\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1');
    startup.writeInt32BE(startup.length, 0);
    parse.writeInt32BE(parse.length - 1, 1);
    const broken = createConnection(socket);
    broken.write(Buffer.concat([startup, parse]));
    await new Promise((resolve) => broken.once('data', resolve));
    const waits = pool.query('select $1::integer as n', [7]);
    broken.destroy();
    expect((await waits).rows).toEqual([{ n: 7 }]);
  });

  it('end without ending the others', async () => {
    const clients = numbers(5).map(() => new pg.Client({ host: folder, user: 'postgres', database: 'postgres' }));
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(clients.map((client) => client.end()));
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });
});
