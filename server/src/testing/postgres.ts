import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of its own for the tests, from Debian's package, run as an ordinary user. */
export interface Cluster {
  readonly url: string;
  /** Ends every process of it at once, as a loss of power would. */
  kill(): Promise<void>;
  /** Starts it again after that. */
  start(): Promise<void>;
  /** Both. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Folder of `initdb` and `postgres`; undefined where PostgreSQL is not installed. */
export function postgresFolder(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root: there, it runs as the user of Debian's package. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const of = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: of('-u'), gid: of('-g') };
}

export async function startCluster(): Promise<Cluster> {
  const folder = postgresFolder();
  if (folder === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const data = mkdtempSync(join(tmpdir(), 'openbrick-postgres-'));
  const user = ordinaryUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const options = { ...user, cwd: data, stdio: 'ignore' as const };
  execFileSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'openbrick', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=200',
  ];
  const url = `postgres://openbrick@127.0.0.1:${port}/postgres`;
  const start = (): ChildProcess =>
    spawn(join(folder, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], options);
  let child = start();
  await responds(url);
  const again = async (): Promise<void> => {
    child = await startAgain(start, url);
  };
  return {
    url,
    kill: () => end(child, 'SIGKILL'),
    start: again,
    async crash() {
      await end(child, 'SIGKILL');
      await again();
    },
    async stop() {
      await end(child, 'SIGINT');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** It refuses to start as long as a process of its killed forerunner holds the memory that they share. */
async function startAgain(start: () => ChildProcess, url: string): Promise<ChildProcess> {
  for (;;) {
    const child = start();
    const refused = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
    if (!(await Promise.race([refused, responds(url).then(() => false)]))) return child;
    await sleep(100);
  }
}

async function responds(url: string): Promise<void> {
  for (let left = 300; ; left -= 1) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
