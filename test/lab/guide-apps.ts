import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cargoPrograms, python, root } from './toolchains.ts';

/** What stands in an application's `app.json`. */
export interface AppFacts {
  readonly start: readonly string[];
  /** Name of the program, for a compiled application. */
  readonly bin?: string;
  readonly ready: string;
  readonly env_random?: readonly string[];
  readonly plants: readonly Plant[];
  /** What a scan finds on any plain-HTTP loopback server, however well made. */
  readonly unavoidable?: readonly { readonly check: string; readonly severity: string; readonly note: string }[];
}

export interface Plant {
  readonly check: string;
  readonly path: string;
  readonly name?: string;
  readonly note?: string;
}

export interface RunningApp {
  readonly url: string;
  readonly facts: AppFacts;
  /** Events that changed something, as the application itself counted them. */
  mutations(): number;
  stop(): Promise<void>;
}

const startSeconds = 30;

/** Starts `vulnerable` or `fixed` of a guide on a free loopback port, with a state folder of its own. */
export async function startGuideApp(framework: string, which: 'vulnerable' | 'fixed'): Promise<RunningApp> {
  const folder = join(root, 'guides/api-key-exposure', framework, 'session-cookies', which);
  const facts: AppFacts = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const port = await freePort();
  const state = mkdtempSync(join(tmpdir(), 'openbrick-lab-'));
  const secrets = Object.fromEntries(
    (facts.env_random ?? []).map((name) => [name, randomBytes(64).toString('base64')]),
  );
  const [command, ...args] =
    facts.bin === undefined ? [python(), ...facts.start.slice(1)] : [join(cargoPrograms(), facts.bin)];
  const child = spawn(command ?? '', args, {
    cwd: folder,
    env: { ...process.env, ...secrets, PORT: String(port), STATE_DIR: state, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  await ready(child, new URL(facts.ready, url).href);
  const counted = join(state, 'mutations.txt');
  return {
    url,
    facts,
    mutations: () =>
      existsSync(counted)
        ? readFileSync(counted, 'utf8')
            .split('\n')
            .filter((line) => line !== '').length
        : 0,
    stop: async () => {
      await stopped(child);
      rmSync(state, { recursive: true, force: true });
    },
  };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function ready(child: ChildProcess, url: string): Promise<void> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000);
  });
  for (let tries = 0; tries < startSeconds * 10; tries++) {
    if (child.exitCode !== null) break;
    const answered = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stopped(child);
  throw new Error(`the application did not answer at ${url}\n${errors}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
