import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Of an administrator of every server that tests start. */
export const operatorToken = 'operator-token-of-the-program-0123456789';

export interface Ready {
  readonly event: 'ready';
  readonly role: 'server' | 'worker';
  readonly url: string;
  readonly pid: number;
  readonly database: 'embedded' | 'postgresql';
  readonly setupUrl?: string;
}

/** A program of the server that was started, built from the sources as they are now. */
export interface Program {
  readonly process: ChildProcess;
  /** What it printed so far. */
  stdout(): string;
  stderr(): string;
  /** The line that it prints when it is ready. Rejects where it ends before. */
  ready(): Promise<Ready>;
  /** Resolves with the exit code when it has ended. */
  ended(): Promise<number | null>;
  stop(): Promise<number | null>;
}

/** Builds what has changed. Needs the scanner to be built (`npm run build`). */
export const buildProgram = (): void => {
  execFileSync(process.execPath, ['--import', 'tsx', 'server/scripts/build.ts', '--stale'], { cwd: root });
};

/** A data directory for one test file; remove it afterwards. */
export function dataDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'openbrick-data-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function startProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, ['server/dist/main.js', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], OPENBRICK_PORT: '0', OPENBRICK_ADMIN_TOKEN: operatorToken, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    process: child,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    ended: () => ended,
    ready: () => readyLine(child, texts),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function readyLine(child: ChildProcess, texts: { stdout: string; stderr: string }): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const line = texts.stdout
        .split('\n')
        .slice(0, -1)
        .find((each) => each.includes('"event":"ready"'));
      if (line !== undefined) resolve(JSON.parse(line) as Ready);
    };
    child.stdout?.on('data', look);
    child.once('close', () => reject(new Error(`ended before it was ready: ${texts.stderr}`)));
    look();
  });
}
