import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, hasPostgres } from './testing/database.ts';
import { buildProgram, dataDirectory, operatorToken, type Program, startProgram } from './testing/program.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const authorized = { headers: { Authorization: `Bearer ${operatorToken}` } };

beforeAll(buildProgram);

/** Starts the program where it must not, and gives its exit code and what it said. */
async function refused(args: readonly string[], env: Record<string, string>): Promise<[number | null, string]> {
  const program = startProgram(args, env);
  return [await program.ended(), program.stderr()];
}

describe('serve with the embedded database', () => {
  const data = dataDirectory();
  const env = { OPENBRICK_DATA_DIR: data.path };
  afterAll(data.remove);

  it('says that it is ready, answers, and ends with 0 on a signal', async () => {
    const program = startProgram(['serve'], env);
    const ready = await program.ready();
    expect(ready).toMatchObject({ event: 'ready', role: 'server', database: 'embedded', pid: program.process.pid });
    const response = await fetch(`${ready.url}/api/v1/projects`, authorized);
    expect(response.status).toBe(200);
    expect(await program.stop()).toBe(0);
    expect(program.stdout().trim().split('\n')).toHaveLength(1);
  });

  it('keeps what was written, through a kill of the process too', async () => {
    const first = startProgram(['serve'], env);
    const { url } = await first.ready();
    const made = await fetch(`${url}/api/v1/projects`, {
      method: 'POST',
      headers: { ...authorized.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'kept' }),
    });
    expect(made.status).toBe(201);
    first.process.kill('SIGKILL');
    const second = startProgram(['serve'], env);
    const again = await fetch(`${(await second.ready()).url}/api/v1/projects`, authorized);
    expect(await again.json()).toMatchObject({ items: [{ name: 'kept' }] });
    expect(await second.stop()).toBe(0);
  });

  it('runs a scan of what it was asked for, and gives its report', async () => {
    const target = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await new Promise((resolve) => target.once('listening', resolve));
    const program = startProgram(['serve'], env);
    const { url } = await program.ready();
    const ask = async (method: string, path: string, body?: object) => {
      const headers = { ...authorized.headers, 'Content-Type': 'application/json' };
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    const project = await ask('POST', '/projects', { name: 'scanned' });
    const address = `http://127.0.0.1:${(target.address() as AddressInfo).port}`;
    const made = await ask('POST', '/targets', { projectId: project.body.id, name: 't', url: address, spec: 'none' });
    const scan = await ask('POST', '/scans', { targetId: made.body.id });
    expect(scan.status).toBe(202);
    const state = async () => (await ask('GET', `/scans/${scan.body.id}`)).body.state;
    await expect.poll(state, { timeout: 60_000, interval: 250 }).toBe('done');
    expect((await ask('GET', `/scans/${scan.body.id}/report?format=json`)).status).toBe(200);
    expect(await program.stop()).toBe(0);
    target.close();
  });

  it('leaves the data directory to the server that has it', async () => {
    const first = startProgram(['serve'], env);
    const { url } = await first.ready();
    const [code, said] = await refused(['serve'], env);
    expect([code, said]).toEqual([3, 'openbrick: OPENBRICK_DATA_DIR is in use by another openbrick server\n']);
    expect((await fetch(`${url}/api/v1/projects`, authorized)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });
});

describe('what cannot be started', () => {
  const data = dataDirectory();
  afterAll(data.remove);
  const env = { OPENBRICK_DATA_DIR: data.path };

  it('is said in one line with the name of the variable, never with its value', async () => {
    const [code, said] = await refused(['serve'], { ...env, OPENBRICK_ADMIN_TOKEN: 'short-secret' });
    expect([code, said]).toEqual([2, 'openbrick: OPENBRICK_ADMIN_TOKEN must be at least 32 characters long\n']);
  });

  it('is an unknown command', async () => {
    const [code, said] = await refused(['toString'], env);
    expect(code).toBe(2);
    expect(said).toMatch(/^openbrick: usage: openbrick server [a-z|]+\n$/);
  });

  it.each([
    ['a file', () => join(data.path, 'file')],
    ['below a file', () => join(data.path, 'file', 'data')],
    ['a device', () => '/dev/null'],
    ['in a folder of the system that takes no entries', () => '/proc/openbrick/data'],
  ])('is a server whose data directory is %s', async (_where, path) => {
    writeFileSync(join(data.path, 'file'), '');
    const [code, said] = await refused(['serve'], { OPENBRICK_DATA_DIR: path() });
    expect(code).toBe(3);
    expect(said).toMatch(/^openbrick: OPENBRICK_DATA_DIR [^\n]*\n$/);
  });

  it('is a server whose path is too long for a socket', async () => {
    const [code, said] = await refused(['serve'], { OPENBRICK_DATA_DIR: join(data.path, 'a'.repeat(120)) });
    expect(code).toBe(2);
    expect(said).toMatch(/^openbrick: OPENBRICK_DATA_DIR [^\n]*\n$/);
  });

  it('is a server whose port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const [code, said] = await refused(['serve'], { ...env, OPENBRICK_PORT: port });
    other.close();
    expect([code, said]).toEqual([3, 'openbrick: OPENBRICK_PORT is not to be had (EADDRINUSE)\n']);
  });

  it('is a server with a database elsewhere and no encryption key', async () => {
    const [code, said] = await refused(['serve'], { ...env, DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x' });
    expect(code).toBe(2);
    expect(said).toMatch(/^openbrick: OPENBRICK_ENCRYPTION_KEY [^\n]*\n$/);
  });

  it('is a server whose database cannot be reached', async () => {
    const [code, said] = await refused(['serve'], {
      OPENBRICK_ENCRYPTION_KEY: key,
      DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x',
    });
    expect([code, said]).toEqual([3, 'openbrick: DATABASE_URL: the database cannot be used (ECONNREFUSED)\n']);
  });
});

describe('worker', () => {
  it('needs a database that it can share', async () => {
    const [code, said] = await refused(['worker'], {});
    expect(code).toBe(2);
    expect(said).toMatch(/^openbrick: DATABASE_URL [^\n]*\n$/);
  });
});

describe.skipIf(!hasPostgres)('serve with PostgreSQL', () => {
  it('takes workers beside it, which say that they are ready and end with 0', async () => {
    const database = await createDatabase();
    const env = { DATABASE_URL: database.url, OPENBRICK_ENCRYPTION_KEY: key };
    const worker = startProgram(['worker'], env);
    expect(await worker.ready()).toEqual({
      event: 'ready',
      role: 'worker',
      pid: worker.process.pid,
      database: 'postgresql',
    });
    expect(await worker.stop()).toBe(0);
    await database.drop();
  });

  it('needs no data directory, and several serve one database', async () => {
    const database = await createDatabase();
    const env = { DATABASE_URL: database.url, OPENBRICK_ENCRYPTION_KEY: key, OPENBRICK_DATA_DIR: '/dev/null/none' };
    const programs: Program[] = [startProgram(['serve'], env), startProgram(['serve'], env)];
    for (const program of programs) {
      const ready = await program.ready();
      expect(ready.database).toBe('postgresql');
      expect((await fetch(`${ready.url}/api/v1/projects`, authorized)).status).toBe(200);
    }
    expect(await Promise.all(programs.map((program) => program.stop()))).toEqual([0, 0]);
    await database.drop();
  });
});
