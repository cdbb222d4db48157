import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, Outcome } from './worker.ts';

/** A copy of the repository that may be changed: its files, with the packages of the original. */
export function copyOf(root: string, tracked: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-mutants-'));
  for (const file of tracked) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs tests in a copy, in a process of its own that is started again where it ended. */
export class TestRunner {
  readonly #folder: string;
  #child: Promise<ChildProcess> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What became of a job; `ended` where the process ended itself, because the change runs without an end. */
  async run(job: Job): Promise<Outcome | 'ended'> {
    this.#child ??= this.#start();
    const child = await this.#child;
    const file = join(this.#folder, job.mutant.file);
    const text = readFileSync(file);
    return new Promise((resolve) => {
      child.removeAllListeners();
      child.once('message', (outcome: Outcome) => resolve(outcome));
      child.once('exit', () => {
        this.#child = undefined;
        writeFileSync(file, text);
        resolve('ended');
      });
      child.send(job);
    });
  }

  #start(): Promise<ChildProcess> {
    const script = fileURLToPath(new URL('worker.ts', import.meta.url));
    const child = fork(script, [this.#folder], { cwd: this.#folder, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return new Promise((resolve) => child.once('message', () => resolve(child)));
  }

  async end(): Promise<void> {
    (await this.#child)?.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
