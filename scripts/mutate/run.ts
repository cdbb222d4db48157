/**
 * Mutation testing: small changes of behaviour are made in the code that decides, one at a time, and the tests that run the changed place are run. A change that no
 * test notices is printed. Ctrl-C ends it with the results so far.
 * Usage: npm run mutate -- [--count 600] [--seed N] [--only src/judge] [--parallel 2] [--unreached]
 * --unreached: makes none of the changes, and only prints the places of the sample that no test runs.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { choose } from './choose.ts';
import { copyOf, TestRunner } from './copy.ts';
import { importersOf, testsOf } from './graph.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type Runs, runsOf, type TestFile } from './runs.ts';
import { sample } from './sample.ts';
import { isMutated } from './scope.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    only: { type: 'string', default: 'src/' },
    parallel: { type: 'string', default: '2' },
    unreached: { type: 'boolean', default: false },
  },
});
const parallel = Number(values.parallel);
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const scripts = tracked.filter((file) => file.endsWith('.ts'));
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Result {
  readonly mutant: Mutant;
  readonly survived: boolean;
}

async function judged(mutant: Mutant, tests: readonly TestFile[], runner: TestRunner): Promise<Result> {
  const outcome = tests.length === 0 ? { failed: [] } : await runner.run({ mutant, tests });
  const survived = outcome !== 'ended' && outcome.failed.length === 0;
  const word = survived ? 'survived' : outcome === 'ended' ? 'endless ' : 'killed  ';
  const why = tests.length === 0 ? ['no test runs it'] : outcome === 'ended' ? [] : outcome.failed;
  print(`${word}  ${mutant.file}:${mutant.line}  ${mutant.change}${why.map((each) => `  (${each})`).join('')}`);
  return { mutant, survived };
}

function drawn(): Mutant[] {
  const files = scripts.filter((file) => isMutated(file) && file.startsWith(values.only));
  const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  print(`${all.length} mutants in ${files.length} files; seed ${values.seed}`);
  return sample(all, Number(values.count), Number(values.seed));
}

function seenRuns(mutants: readonly Mutant[]): Runs {
  const copy = copyOf(root, tracked);
  try {
    const runs = runsOf(mutants, copy, parallel);
    print(`${runs.passing.size} test files pass in a copy and are used`);
    return runs;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The tests of each mutant, those that are likeliest to notice it soonest first. */
function chosen(mutants: readonly Mutant[], { passing, tested, isLoaded }: Runs): (readonly TestFile[])[] {
  const importers = importersOf(root, scripts);
  return mutants.map(({ file }, number) => {
    const near = testsOf(file, importers, (each) => passing.has(each));
    return choose(
      tested[number] ?? [],
      near.flatMap((each) => passing.get(each) ?? []),
      isLoaded[number] ?? false,
    );
  });
}

function printUnreached(mutants: readonly Mutant[], { tested, isLoaded }: Runs): void {
  const unreached = mutants.filter((_, number) => tested[number]?.length === 0 && isLoaded[number] === false);
  const lines = unreached.map(({ file, line, change }) => `unreached  ${file}:${line}  ${change}`);
  for (const line of lines.sort()) print(line);
  print(`${unreached.length} of ${mutants.length}`);
}

async function main(): Promise<void> {
  const mutants = drawn();
  const runs = seenRuns(mutants);
  if (values.unreached) return printUnreached(mutants, runs);
  const tests = chosen(mutants, runs);
  const queue = [...mutants.entries()];
  // Ctrl-C: what was drawn is in no order, so that its first part is a sample too.
  process.once('SIGINT', () => queue.splice(0));
  const runners = Array.from({ length: parallel }, () => new TestRunner(copyOf(root, tracked)));
  const results: Result[] = [];
  const work = async (runner: TestRunner): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results.push(await judged(next[1], tests[next[0]] ?? [], runner));
  };
  try {
    await Promise.all(runners.map(work));
  } finally {
    await Promise.all(runners.map((runner) => runner.end()));
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
