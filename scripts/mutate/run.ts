/**
 * Mutation testing: small changes of behaviour are made in the code that decides, one at a time, and the tests that import it are run. A change that no test
 * notices is printed. Ctrl-C ends it
 * with the results so far. Usage: npm run mutate -- [--count 600] [--seed N] [--only src/judge] [--parallel 2]
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Importers, importersOf, testsOf } from './graph.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { sample } from './sample.ts';
import { isMutated } from './scope.ts';
import type { Job, Outcome } from './worker.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    only: { type: 'string', default: 'src/' },
    parallel: { type: 'string', default: '2' },
  },
});

/** How many tests are run at once, the nearest first; the next ones only where those pass. What none of these notices has survived. */
const GROUPS = [1, 5, 24];
/** It runs everything on a recording, however far away it is. */
const GOLDEN = 'test/golden.test.ts';

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const scripts = tracked.filter((file) => file.endsWith('.ts'));
const isTest = (file: string): boolean => /^(?:src|demo)\/.*\.test\.ts$|^test\/[^/]+\.test\.ts$/.test(file);

/** A copy of the repository that its worker changes. */
function copyOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-mutants-'));
  for (const file of tracked) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A worker process, started again where it ended. */
class Worker {
  readonly folder = copyOf();
  #child: Promise<ChildProcess> | undefined;

  /** What became of a job; `ended` where the process ended itself, because the change runs without an end. */
  async run(job: Job): Promise<Outcome | 'ended'> {
    this.#child ??= this.#start();
    const child = await this.#child;
    const file = job.mutant && join(this.folder, job.mutant.file);
    const text = file && readFileSync(file);
    return new Promise((resolve) => {
      child.removeAllListeners();
      child.once('message', (outcome: Outcome) => resolve(outcome));
      child.once('exit', () => {
        this.#child = undefined;
        if (file !== undefined && text !== undefined) writeFileSync(file, text);
        resolve('ended');
      });
      child.send(job);
    });
  }

  #start(): Promise<ChildProcess> {
    const script = fileURLToPath(new URL('worker.ts', import.meta.url));
    const child = fork(script, [this.folder], { cwd: this.folder, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return new Promise((resolve) => child.once('message', () => resolve(child)));
  }

  async end(): Promise<void> {
    (await this.#child)?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Result {
  readonly mutant: Mutant;
  readonly survived: boolean;
}

async function judged(mutant: Mutant, tests: readonly string[], worker: Worker): Promise<Result> {
  const outcome = await outcomeOf(mutant, tests, worker);
  const survived = outcome !== 'ended' && outcome.failed.length === 0;
  const word = survived ? 'survived' : outcome === 'ended' ? 'endless ' : 'killed  ';
  const by = outcome === 'ended' ? '' : outcome.failed.map((test) => `  (${test})`).join('');
  process.stdout.write(`${word}  ${mutant.file}:${mutant.line}  ${mutant.change}${by}\n`);
  return { mutant, survived };
}

/** Tests that fail without a change, as those that need a built program do, notice nothing: the others are run once more. */
async function outcomeOf(mutant: Mutant, tests: readonly string[], worker: Worker): Promise<Outcome | 'ended'> {
  const usable = tests.filter((test) => passes.get(test) !== false);
  const outcome = await worker.run({ mutant, tests: groupsOf(usable) });
  if (outcome === 'ended') return outcome;
  const unknown = outcome.failed.filter((test) => usable.includes(test) && !passes.has(test));
  for (const test of unknown) passes.set(test, await passesUnchanged(test, groupsOf(usable), worker));
  const left = outcome.failed.filter((test) => passes.get(test) !== false);
  return left.length > 0 || outcome.failed.length === 0 ? outcome : outcomeOf(mutant, usable, worker);
}

/** Whether a test passes on the code as it is, of those that have failed. */
const passes = new Map<string, boolean>();

/** Run with those that it was run with: tests of one thread share what they import. */
async function passesUnchanged(test: string, groups: readonly string[][], worker: Worker): Promise<boolean> {
  const group = groups.find((each) => each.includes(test)) ?? [test];
  const outcome = await worker.run({ tests: [group] });
  const passed = outcome !== 'ended' && !outcome.failed.includes(test);
  if (!passed) process.stdout.write(`not used: ${test}\n`);
  return passed;
}

function groupsOf(tests: readonly string[]): string[][] {
  const left = [...tests];
  const groups = GROUPS.map((size) => left.splice(0, size));
  const isGoldenLeft = tests.includes(GOLDEN) && !groups.flat().includes(GOLDEN);
  return [...groups, isGoldenLeft ? [GOLDEN] : []].filter((group) => group.length > 0);
}

function drawn(): Mutant[] {
  const files = scripts.filter((file) => isMutated(file) && file.startsWith(values.only));
  const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  process.stdout.write(`${all.length} mutants in ${files.length} files; seed ${values.seed}\n`);
  return sample(all, Number(values.count), Number(values.seed));
}

async function main(): Promise<void> {
  const importers: Importers = importersOf(root, scripts);
  const mutants = drawn().map((mutant) => ({
    mutant,
    tests: groupsOf(testsOf(mutant.file, importers, isTest)).flat(),
  }));
  const workers = Array.from({ length: Number(values.parallel) }, () => new Worker());
  const results: Result[] = [];
  try {
    const queue = [...mutants];
    // Ctrl-C: what was drawn is in no order, so that its first part is a sample too.
    process.once('SIGINT', () => queue.splice(0));
    const work = async (worker: Worker): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        results.push(await judged(next.mutant, next.tests, worker));
    };
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
  process.stdout.write(tableOf(results));
}

/** `folder  killed of all`, and the sum. */
function tableOf(results: readonly Result[]): string {
  const folders = new Map<string, Result[]>();
  for (const result of results) {
    const folder = result.mutant.file.split('/').slice(0, 2).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), result]);
  }
  const rows = [...[...folders].sort(([a], [b]) => (a < b ? -1 : 1)), ['all', results] as const];
  return rows
    .map(([folder, own]) => {
      const killed = own.filter(({ survived }) => !survived).length;
      return `| ${folder} | ${killed} of ${own.length} | ${((killed / own.length) * 100).toFixed(0)} % |\n`;
    })
    .join('');
}

await main();
