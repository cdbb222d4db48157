/** Which tests run the place of a mutant: seen in one run of all unit tests on a copy in which each place notes that it ran. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumented } from './instrument.ts';
import type { Mutant } from './mutants.ts';

/** A test file that passes on the code as it is. */
export interface TestFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly ms: number;
}

export interface Runs {
  /** By the number of the mutant: the files whose tests run its place. */
  readonly tested: readonly (readonly TestFile[])[];
  /** By the number of the mutant: whether its place runs when a module is loaded, so that any test that loads it may notice. */
  readonly isLoaded: readonly boolean[];
  /** All test files that pass. */
  readonly passing: ReadonlyMap<string, TestFile>;
}

const SEEN = 'mutants-seen.jsonl';
const RESULTS = 'mutants-results.json';

/** Changes the copy, and runs its tests there. */
export function runsOf(mutants: readonly Mutant[], copy: string, workers: number): Runs {
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const places = new Map([...mutants.entries()].filter(([, mutant]) => mutant.file === file));
    const path = join(copy, file);
    writeFileSync(path, instrumented(readFileSync(path, 'utf8'), places, join(copy, 'scripts/mutate/inside/hit.ts')));
  }
  writeFileSync(join(copy, 'mutants.config.ts'), CONFIG);
  runTests(copy, workers);
  return runsIn(copy, mutants.length);
}

/** The unit tests as they are configured, with what notes around each file. */
const CONFIG = `import config from './vitest.config.ts';
const [unit] = config.test.projects;
export default { test: { ...unit.test, setupFiles: ['scripts/mutate/inside/setup.ts'] } };
`;

function runTests(copy: string, workers: number): void {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const options = [
    '--config',
    'mutants.config.ts',
    '--reporter=json',
    `--outputFile=${RESULTS}`,
    `--maxWorkers=${workers}`,
  ];
  try {
    execFileSync(process.execPath, [vitest, 'run', ...options], {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, OPENBRICK_MUTANTS_SEEN: join(copy, SEEN) },
    });
  } catch {
    // Some tests need a built program or read the sources: they fail here, and are not used.
  }
}

interface Results {
  readonly testResults: readonly { name: string; status: string; startTime: number; endTime: number }[];
}

interface Line {
  readonly test: string;
  readonly tested: readonly number[];
  readonly loaded: readonly number[];
}

function runsIn(copy: string, count: number): Runs {
  const { testResults } = JSON.parse(readFileSync(join(copy, RESULTS), 'utf8')) as Results;
  const passed = testResults.filter(({ status }) => status === 'passed');
  const passing = new Map(
    passed.map(({ name, startTime, endTime }) => {
      const path = name.slice(copy.length + 1);
      return [path, { path, ms: endTime - startTime }];
    }),
  );
  const tested: TestFile[][] = Array.from({ length: count }, () => []);
  const isLoaded: boolean[] = Array.from({ length: count }, () => false);
  for (const text of readFileSync(join(copy, SEEN), 'utf8').trim().split('\n')) {
    const line = JSON.parse(text) as Line;
    const file = passing.get(line.test);
    if (file !== undefined) for (const number of line.tested) tested[number]?.push(file);
    for (const number of line.loaded) isLoaded[number] = true;
  }
  return { tested, isLoaded, passing };
}
