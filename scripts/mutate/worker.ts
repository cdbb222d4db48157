/** Runs tests on one mutant after the other, in a copy of the repository: started by `run.ts`, which ends it where a mutant takes too long. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { type Mutant, mutated } from './mutants.ts';
import type { TestFile } from './runs.ts';

/** What `run.ts` asks for: tests in the order in which they are run. */
export interface Job {
  readonly mutant: Mutant;
  readonly tests: readonly TestFile[];
}

/** The tests that failed, of the first group in which one did. */
export interface Outcome {
  readonly failed: readonly string[];
}

const [root = ''] = process.argv.slice(2);

const vitest = await createVitest('test', {
  root,
  config: join(root, 'vitest.config.ts'),
  project: ['unit'],
  watch: false,
  reporters: [{}],
  pool: 'threads',
  maxWorkers: 1,
  bail: 1,
});

/** How many tests are run at once: the next ones only where those pass. */
const GROUPS = [1, 4, 1000];

process.on('message', async (job: Job) => process.send?.(await outcomeOf(vitest, job)));
process.send?.('ready');

/**
 * A change may make an end of a loop unreachable, which a test would notice as well: this process ends where tests take much more processor time, which a busy
 * machine does not change, than they need. The loop runs in a thread of its own, so that this one can end both. The first seconds load the code.
 */
async function bounded<T>(tests: readonly TestFile[], work: () => Promise<T>): Promise<T> {
  const most = 30 + (4 * tests.reduce((sum, { ms }) => sum + ms, 0)) / 1000 + 3 * tests.length;
  const before = process.cpuUsage();
  const guard = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > most) process.exit(1);
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(guard);
  }
}

async function outcomeOf(runner: Vitest, { mutant, tests }: Job): Promise<Outcome> {
  const file = join(root, mutant.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(text, mutant));
  runner.invalidateFile(file);
  try {
    const left = [...tests];
    for (const size of GROUPS) {
      const group = left.splice(0, size);
      const failed = group.length === 0 ? [] : await bounded(group, () => failuresOf(runner, group));
      if (failed.length > 0) return { failed };
    }
    return { failed: [] };
  } finally {
    writeFileSync(file, text);
    runner.invalidateFile(file);
  }
}

async function failuresOf(runner: Vitest, tests: readonly TestFile[]): Promise<string[]> {
  const paths = tests.map(({ path }) => path);
  const project = runner.getProjectByName('unit');
  const specifications = paths.map((path) => project.createSpecification(join(root, path)));
  const { testModules, unhandledErrors } = await runner.runTestSpecifications(specifications);
  // The runner also gives the modules of earlier runs, with what became of them then.
  const failed = testModules
    .filter((each) => paths.includes(each.relativeModuleId) && !each.ok())
    .map(({ relativeModuleId }) => relativeModuleId);
  return failed.length === 0 && unhandledErrors.length > 0 ? ['an unhandled error'] : failed;
}
