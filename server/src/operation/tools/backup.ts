import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { errorCode } from '../start-error.ts';
import type { BackupHeader } from './backup-format.ts';
import { schemaVersion, tablesOf } from './tables.ts';
import { fileArgument, ToolError } from './tool-error.ts';
import { withStore } from './with-store.ts';

/** Rows that are read at once; a report may have megabytes. */
const BATCH = 50;

/** `backup FILE`: writes everything that the database holds into a file that only its owner can read. A server may run meanwhile. */
export function backup(args: readonly string[]): Promise<number> {
  const file = fileArgument(args, 'backup FILE');
  return withStore('shared', async ({ store, vault }) => {
    const client = await store.pool.connect();
    try {
      const rows = await write(client, vault.keyId, file);
      process.stdout.write(`${rows} rows written to ${file}. It does not contain the encryption key.\n`);
      return 0;
    } finally {
      client.release();
    }
  });
}

/** The file appears under its name when it is whole. */
async function write(client: PoolClient, keyId: string, file: string): Promise<number> {
  const partial = `${file}.partial`;
  const count = { rows: 0 };
  try {
    await pipeline(() => lines(client, keyId, count), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    renameSync(partial, file);
    return count.rows;
  } catch (error) {
    rmSync(partial, { force: true });
    const { path } = error as NodeJS.ErrnoException;
    if (path === undefined) throw error;
    throw new ToolError(`the backup cannot be written (${errorCode(error)})`, 4);
  }
}

/** All rows as they were at one moment. */
async function* lines(client: PoolClient, keyId: string, count: { rows: number }): AsyncGenerator<string> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    const at = new Date().toISOString();
    const header: BackupHeader = { openbrick: 'backup', format: 1, schema: await schemaVersion(client), keyId, at };
    yield `${JSON.stringify(header)}\n`;
    for (const table of await tablesOf(client)) {
      yield `${JSON.stringify({ table })}\n`;
      for await (const row of rowsOf(client, table)) {
        count.rows += 1;
        yield `${row}\n`;
      }
    }
    yield `${JSON.stringify({ end: count.rows })}\n`;
  } finally {
    await client.query('rollback');
  }
}

/** Rows as the database writes them as JSON: numbers of any size and moments of any precision stay what they are. */
async function* rowsOf(client: PoolClient, table: string): AsyncGenerator<string> {
  await client.query(`declare backup cursor for select row_to_json(t)::text as line from openbrick."${table}" t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from backup`);
    yield* rows.map(({ line }) => line);
    if (rows.length < BATCH) break;
  }
  await client.query('close backup');
}
