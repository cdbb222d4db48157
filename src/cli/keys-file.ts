import { setImmediate } from 'node:timers/promises';
import { createKeyLines, type KeyLine, type KeyListProblem } from '../cookies/key-list.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { fail } from './fail.ts';
import { piecesOfGiven } from './files.ts';

/** Keys of a `--keys` file: the first ones, which are held, and those behind them, which are read when they are asked for. */
export interface KeyFile {
  readonly first: readonly SuppliedKey[];
  readonly rest: AsyncIterable<readonly SuppliedKey[]>;
}

const BATCH = 10_000;
const MOST_TOLD = 5;

/** Opens a list of any size, one key a line, or `-` for standard input. Lines that cannot be read are said on standard error, by number. */
export function openKeys(path: string): KeyFile {
  const batches = batchesOf(path);
  const { value: first } = batches.next();
  if (first === undefined) throw fail('unreadable-file', `${path}: it contains no key`);
  return { first, rest: inTurns(batches) };
}

/** Lets other things happen between two batches: an interrupt, progress. */
async function* inTurns<T>(batches: Iterable<T>): AsyncGenerator<T> {
  for (const batch of batches) {
    yield batch;
    await setImmediate();
  }
}

function* batchesOf(path: string): Generator<readonly SuppliedKey[], undefined> {
  const problems = problemTeller(path);
  let batch: SuppliedKey[] = [];
  for (const { key, problem } of linesOf(path)) {
    if (problem) problems.tell(problem);
    if (key) batch.push(key);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  problems.end();
  if (batch.length > 0) yield batch;
}

function* linesOf(path: string): Generator<KeyLine> {
  const lines = createKeyLines();
  for (const piece of piecesOfGiven(path)) yield* lines.push(piece);
  yield* lines.end();
}

/** Says the first few, and at the end how many more there were. */
function problemTeller(path: string) {
  let told = 0;
  return {
    tell({ line, why }: KeyListProblem): void {
      told += 1;
      if (told <= MOST_TOLD) process.stderr.write(`openbrick: ${path}:${line}: ${why}\n`);
    },
    end(): void {
      if (told > MOST_TOLD) process.stderr.write(`openbrick: ${path}: ${told - MOST_TOLD} more lines like these\n`);
    },
  };
}
