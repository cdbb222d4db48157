import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { startBoss } from '../../jobs/boss.ts';
import { createQueue } from '../../jobs/queue.ts';
import { databaseOn } from '../../store/database.ts';
import { createLog } from '../create-log.ts';
import { errorCode } from '../start-error.ts';
import { isHeader } from './backup-format.ts';
import { resume } from './resume.ts';
import { schemaVersion, tablesOf } from './tables.ts';
import { fileArgument, ToolError } from './tool-error.ts';
import { type Tools, withStore } from './with-store.ts';

/** Characters of rows that are inserted at once. */
const BATCH = 1_000_000;

/** `restore FILE`: fills an empty database from a backup, wholly or not at all. No server may run on the embedded database meanwhile. */
export function restore(args: readonly string[]): Promise<number> {
  const file = fileArgument(args, 'restore FILE');
  return withStore('alone', async (tools) => {
    const { config, url } = tools;
    const log = createLog(config.logLevel, 'tool');
    const boss = await startBoss({ url, embedded: config.databaseUrl === undefined, log });
    try {
      const [rows, resumed] = await inTransaction(tools, async (client) => [
        await fill(client, tools, file),
        await resume(databaseOn(client), createQueue(boss)),
      ]);
      process.stdout.write(`${rows} rows restored; ${resumed} scans and messages wait again.\n`);
      return 0;
    } finally {
      await boss.stop();
    }
  });
}

async function inTransaction<T>({ store }: Tools, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await store.pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function fill(client: PoolClient, { vault }: Tools, file: string): Promise<number> {
  const tables = await tablesOf(client);
  await requireEmpty(client, tables);
  const lines = linesOf(file);
  const header = parse((await lines.next()).value);
  if (!isHeader(header)) throw broken('it does not begin as one');
  if (header.schema !== (await schemaVersion(client))) {
    throw new ToolError(
      `the backup has schema version ${header.schema}: restore it with the openbrick that made it, then migrate`,
      3,
    );
  }
  if (!vault.keyIds.includes(header.keyId)) {
    throw new ToolError(
      'OPENBRICK_ENCRYPTION_KEY is not the key of the backup; where the embedded server made it, copy its encryption.key into OPENBRICK_DATA_DIR first',
      3,
    );
  }
  const rows = await insertAll(client, lines, tables);
  await setSequences(client);
  return rows;
}

/** What a new database has of its own (settings) gives way; anything else is not overwritten. A server that runs writes nothing in between. */
async function requireEmpty(client: PoolClient, tables: readonly string[]): Promise<void> {
  await client.query(`lock table ${tables.map((table) => `openbrick."${table}"`).join(', ')} in exclusive mode`);
  for (const table of tables.filter((each) => each !== 'settings')) {
    const { rowCount } = await client.query(`select 1 from openbrick."${table}" limit 1`);
    if (rowCount !== 0) throw new ToolError(`the database is not empty: ${table} has rows. Restore into a new one`, 3);
  }
  await client.query('delete from openbrick.settings');
}

async function insertAll(
  client: PoolClient,
  lines: AsyncGenerator<string>,
  tables: readonly string[],
): Promise<number> {
  let [table, count, ended] = ['', 0, false];
  let batch: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await insert(client, table, batch);
    [batch, size] = [[], 0];
  };
  for await (const line of lines) {
    const mark = markOf(line);
    if (mark === undefined && table !== '' && !ended) {
      batch.push(line);
      count += 1;
      size += line.length;
      if (size > BATCH) await flush();
      continue;
    }
    await flush();
    if (mark?.table !== undefined && tables.includes(mark.table)) table = mark.table;
    else if (mark?.end === count) ended = true;
    else throw broken('it holds what no backup holds');
  }
  if (!ended) throw broken('its end is missing');
  return count;
}

/** Lines between the rows; no table has just one column of these names. */
function markOf(line: string): { readonly table?: string; readonly end?: number } | undefined {
  const match = /^\{"(?:table":"([a-z_]{1,63})"|end":(\d{1,15}))\}$/.exec(line);
  if (match === null) return undefined;
  return match[1] === undefined ? { end: Number(match[2]) } : { table: match[1] };
}

async function insert(client: PoolClient, table: string, rows: readonly string[]): Promise<void> {
  try {
    await client.query(
      `insert into openbrick."${table}" overriding system value
         select * from json_populate_recordset(null::openbrick."${table}", $1::json)`,
      [`[${rows.join(',')}]`],
    );
  } catch (error) {
    throw broken(`rows of ${table} are not valid (${errorCode(error)})`);
  }
}

/** New rows get numbers after those that were restored. */
async function setSequences(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'openbrick' and is_identity = 'YES'`);
  for (const { name, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max("${column}"), 0) + 1, false) from openbrick."${name}"`,
      [`openbrick.${name}`, column],
    );
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).path === undefined
      ? broken(`it cannot be unpacked (${errorCode(error)})`)
      : new ToolError(`the backup cannot be read (${errorCode(error)})`, 3);
  }
}

function parse(line: unknown): unknown {
  try {
    return JSON.parse(String(line));
  } catch {
    return undefined;
  }
}

const broken = (how: string): ToolError => new ToolError(`this is not a whole backup of openbrick: ${how}`, 3);
