/** Runs tests on one mutant after the other, in a copy of the repository: started by `run.ts`, which ends it where a mutant takes too long. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { type Mutant, mutated } from './mutants.ts';

/** What `run.ts` asks for: tests in the order in which they are run; without a mutant, on the code as it is. */
export interface Job {
  readonly mutant?: Mutant;
  readonly tests: readonly (readonly string[])[];
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

/**
 * A change may make an end of a loop unreachable, which a test would notice as well. Counted is processor time, which a busy machine does not change: the loop
 * runs in a thread of its own, so that this one can end both. The first seconds load the code.
 */
const secondsFor = (tests: number): number => 20 + 5 * tests;

process.on('message', async (job: Job) => process.send?.(await outcomeOf(vitest, job)));
process.send?.('ready');

/** Ends this process where tests of a mutant take more than they ever need. */
async function bounded<T>(tests: number, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const guard = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > secondsFor(tests)) process.exit(1);
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(guard);
  }
}

async function outcomeOf(runner: Vitest, { mutant, tests }: Job): Promise<Outcome> {
  if (mutant === undefined) return { failed: await failuresOf(runner, tests.flat(), false) };
  const file = join(root, mutant.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(text, mutant));
  runner.invalidateFile(file);
  try {
    for (const group of tests) {
      const failed = await bounded(group.length, () => failuresOf(runner, group, true));
      if (failed.length > 0) return { failed };
    }
    return { failed: [] };
  } finally {
    writeFileSync(file, text);
    runner.invalidateFile(file);
  }
}

async function failuresOf(runner: Vitest, tests: readonly string[], isBriefly: boolean): Promise<string[]> {
  runner.config.bail = isBriefly ? 1 : 0;
  const project = runner.getProjectByName('unit');
  const specifications = tests.map((test) => project.createSpecification(join(root, test)));
  const { testModules, unhandledErrors } = await runner.runTestSpecifications(specifications);
  // The runner also gives the modules of earlier runs, with what became of them then.
  const failed = testModules
    .filter((each) => tests.includes(each.relativeModuleId) && !each.ok())
    .map(({ relativeModuleId }) => relativeModuleId);
  return failed.length === 0 && unhandledErrors.length > 0 ? ['an unhandled error'] : failed;
}
