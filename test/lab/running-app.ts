import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How one application is started. */
export interface Launch {
  readonly folder: string;
  /** Program and arguments. */
  readonly command: readonly string[];
  /** A path that responds, whatever, once it is up. */
  readonly ready: string;
  readonly env: Readonly<Record<string, string>>;
  /** How long it may take to start; 30 unless said. */
  readonly seconds?: number;
  /** Whether it starts processes of its own, which end with it. */
  readonly group?: boolean;
}

export interface RunningApp {
  readonly url: string;
  /** Events that changed something, as the application itself counted them in `$STATE_DIR/mutations.txt`. */
  mutations(): number;
  stop(): Promise<void>;
}

/** Starts an application on a free loopback port, with a state folder of its own. */
export async function startApp({
  folder,
  command: [program = '', ...args],
  ready,
  env,
  seconds = 30,
  group = false,
}: Launch): Promise<RunningApp> {
  const port = await freePort();
  const state = mkdtempSync(join(tmpdir(), 'openbrick-lab-'));
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port), STATE_DIR: state, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: group,
  });
  const url = `http://127.0.0.1:${port}`;
  await responds(child, new URL(ready, url).href, seconds, group);
  const counted = join(state, 'mutations.txt');
  return {
    url,
    mutations: () =>
      existsSync(counted)
        ? readFileSync(counted, 'utf8')
            .split('\n')
            .filter((line) => line !== '').length
        : 0,
    stop: async () => {
      await stopped(child, group);
      rmSync(state, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function responds(child: ChildProcess, url: string, seconds: number, group: boolean): Promise<void> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000);
  });
  for (let tries = 0; tries < seconds * 10; tries++) {
    if (child.exitCode !== null) break;
    const responded = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (responded) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stopped(child, group);
  throw new Error(`the application did not answer at ${url}\n${errors}`);
}

/** Ends it at once, with the processes of its group where it has one. */
async function stopped(child: ChildProcess, group: boolean): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (group && child.pid !== undefined) endGroup(child.pid);
  if (hasEnded) return;
  child.kill('SIGKILL');
  await gone;
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}
