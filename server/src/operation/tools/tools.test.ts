import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, hasPostgres, type TestDatabase } from '../../testing/database.ts';
import { buildProgram, dataDirectory, operatorToken, startProgram } from '../../testing/program.ts';

const key = Buffer.alloc(32, 9).toString('base64');
const secret = ['cookie', 'of', 'alice'].join('-');

/** Runs a tool to its end: exit code, standard output and standard error. */
async function run(args: readonly string[], env: Record<string, string>): Promise<[number | null, string, string]> {
  const tool = startProgram(args, env);
  return [await tool.ended(), tool.stdout(), tool.stderr()];
}

async function send(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${operatorToken}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** A project with a target that has a credential. */
async function fill(url: string): Promise<void> {
  const { id } = (await (await send(url, 'POST', '/projects', { name: 'Zoë’s APIs' })).json()) as { id: string };
  const target = {
    projectId: id,
    name: 't',
    url: 'http://127.0.0.1:9',
    identities: [{ name: 'alice', headers: { Cookie: secret } }],
  };
  expect((await send(url, 'POST', '/targets', target)).status).toBe(201);
}

const contents = async (url: string) => ({
  projects: ((await (await send(url, 'GET', '/projects')).json()) as { items: unknown[] }).items,
  targets: ((await (await send(url, 'GET', '/targets')).json()) as { items: unknown[] }).items,
});

beforeAll(buildProgram);

describe('backup, restore, doctor and migrate over the embedded database', () => {
  const data = dataDirectory();
  const files = dataDirectory();
  const file = join(files.path, 'all.backup');
  const env = { OPENBRICK_DATA_DIR: data.path };
  let before: Awaited<ReturnType<typeof contents>>;
  afterAll(() => {
    data.remove();
    files.remove();
  });

  it('writes a backup while the server runs, which only its owner can read', async () => {
    const server = startProgram(['serve'], env);
    const { url } = await server.ready();
    await fill(url);
    before = await contents(url);
    expect(await run(['backup', file], env)).toEqual([0, expect.stringMatching(/^\d+ rows written to /), '']);
    expect((await run(['doctor'], env))[0]).toBe(0);
    expect((await run(['migrate'], env))[0]).toBe(3);
    expect(await server.stop()).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain(secret);
  });

  it('restores it into a new data directory that has the key', async () => {
    const fresh = dataDirectory();
    const there = { OPENBRICK_DATA_DIR: fresh.path };
    expect((await run(['restore', file], there)).slice(0, 2)).toEqual([3, '']);
    copyFileSync(join(data.path, 'encryption.key'), join(fresh.path, 'encryption.key'));
    expect(await run(['restore', file], there)).toEqual([0, expect.stringMatching(/^\d+ rows restored; 0 scans /), '']);
    expect(await run(['doctor'], there)).toEqual([0, expect.stringMatching(/^ok {5} audit log: 2 entries/m), '']);
    const server = startProgram(['serve'], there);
    const { url } = await server.ready();
    expect(await contents(url)).toEqual(before);
    await fill(url);
    expect(await server.stop()).toBe(0);
    expect((await run(['restore', file], there))[2]).toMatch(/^openbrick: the database is not empty: [^\n]*\n$/);
    fresh.remove();
  });

  it('names the usage, a file that is not there and one that cannot be written', async () => {
    expect(await run(['backup'], env)).toEqual([2, '', 'openbrick: usage: openbrick server backup FILE\n']);
    expect(await run(['restore', '--force'], env)).toEqual([
      2,
      '',
      'openbrick: usage: openbrick server restore FILE\n',
    ]);
    const fresh = dataDirectory();
    const nowhere = { OPENBRICK_DATA_DIR: fresh.path };
    expect(await run(['restore', join(files.path, 'none')], nowhere)).toEqual([
      3,
      '',
      'openbrick: the backup cannot be read (ENOENT)\n',
    ]);
    expect(await run(['backup', join(files.path, 'no', 'where')], nowhere)).toEqual([
      4,
      '',
      'openbrick: the backup cannot be written (ENOENT)\n',
    ]);
    fresh.remove();
  });
});

describe.skipIf(!hasPostgres)('backup, restore and doctor over PostgreSQL', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    database = await createDatabase();
    env = { DATABASE_URL: database.url, OPENBRICK_ENCRYPTION_KEY: key };
  });
  afterAll(() => database.drop());

  async function change(query: string): Promise<void> {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(query);
    await client.end();
  }

  it('moves everything into an embedded database', async () => {
    const files = dataDirectory();
    const file = join(files.path, 'b');
    const server = startProgram(['serve'], env);
    const { url } = await server.ready();
    await fill(url);
    const before = await contents(url);
    await server.stop();
    expect((await run(['backup', file], env))[0]).toBe(0);
    const there = { OPENBRICK_DATA_DIR: files.path, OPENBRICK_ENCRYPTION_KEY: key };
    expect((await run(['restore', file], there))[0]).toBe(0);
    const moved = startProgram(['serve'], there);
    expect(await contents((await moved.ready()).url)).toEqual(before);
    await moved.stop();
    files.remove();
  });

  it('refuses what is no whole backup, and leaves the database empty', async () => {
    const files = dataDirectory();
    const file = join(files.path, 'b');
    expect((await run(['backup', file], env))[0]).toBe(0);
    const whole = gunzipSync(readFileSync(file)).toString();
    const lines = whole.split('\n');
    const cases: Record<string, Buffer> = {
      'not packed': Buffer.from('hello'),
      'cut as it is packed': readFileSync(file).subarray(0, 300),
      empty: gzipSync(''),
      'without its end': gzipSync(lines.slice(0, -2).join('\n')),
      'with a row less': gzipSync(lines.filter((line) => !line.includes('Zoë')).join('\n')),
      'with a table that is not ours': gzipSync(whole.replace('{"table":"projects"}', '{"table":"pg_authid"}')),
      'with a row that is no object': gzipSync(whole.replace('{"table":"projects"}', '{"table":"projects"}\n[1')),
    };
    const empty = await createDatabase();
    const there = { ...env, DATABASE_URL: empty.url };
    for (const [name, content] of Object.entries(cases)) {
      const damaged = join(files.path, 'damaged');
      writeFileSync(damaged, content);
      const [code, said, error] = await run(['restore', damaged], there);
      expect([name, code, said, error]).toEqual([
        name,
        3,
        '',
        expect.stringMatching(/^openbrick: this is not a whole backup of openbrick: [^\n]*\n$/),
      ]);
    }
    expect((await run(['restore', file], there))[0]).toBe(0);
    await empty.drop();
    files.remove();
  });

  it('finds a key that does not open what is stored, and takes the previous one', async () => {
    const other = { ...env, OPENBRICK_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('hex') };
    expect(await run(['doctor'], other)).toEqual([
      1,
      expect.stringMatching(/^problem encryption key: 1 targets /m),
      '',
    ]);
    const both = { ...other, OPENBRICK_ENCRYPTION_KEY_PREVIOUS: key };
    expect(await run(['doctor'], both)).toEqual([0, expect.stringMatching(/^ok {5} encryption key: .*1 secrets/m), '']);
  });

  it('has a server with another key say so when it starts, and none with its own', async () => {
    const said = 'the encryption key does not fit this database';
    for (const [used, expected] of [
      [Buffer.alloc(32, 1).toString('hex'), true],
      [key, false],
    ] as const) {
      const server = startProgram(['serve'], { ...env, OPENBRICK_ENCRYPTION_KEY: used });
      await server.ready();
      await server.stop();
      expect(server.stderr().includes(said)).toBe(expected);
    }
  });

  it('finds an entry of the audit log that was changed or taken out', async () => {
    expect((await run(['doctor'], env))[0]).toBe(0);
    await change(`update openbrick.audit set actor = 'user:mallory' where id = (select min(id) from openbrick.audit)`);
    expect(await run(['doctor'], env)).toEqual([
      1,
      expect.stringMatching(/^problem audit log: the chain breaks at entry 1/m),
      '',
    ]);
    await change(`delete from openbrick.audit where id = (select min(id) from openbrick.audit)`);
    expect((await run(['doctor'], env))[0]).toBe(1);
  });
});
