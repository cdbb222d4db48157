import { setImmediate } from 'node:timers/promises';
import type { KeyListProblem } from '../cookies/key-list.ts';
import { linePieces, splitPiece } from '../cookies/line-pieces.ts';
import { keyAt } from '../cookies/packed-keys.ts';
import { type ListPiece, packLines } from '../cookies/packed-lines.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { fail } from './fail.ts';
import { piecesOfGiven } from './files.ts';

/** Keys of a `--keys` file: the first ones, which are held, and the lines behind them, which are read when they are asked for. */
export interface KeyFile {
  readonly first: readonly SuppliedKey[];
  readonly rest: AsyncIterable<ListPiece>;
  /** Lines that cannot be read are reported on standard error, by number: the first few, then how many more there were. */
  readonly problems: ProblemTeller;
}

const HELD = 10_000;
const MOST_NAMED = 5;

/** Opens a list of any size, one key a line, or `-` for standard input. */
export function openKeys(path: string): KeyFile {
  const pieces = linePieces(piecesOfGiven(path));
  const problems = problemTeller(path);
  const first: SuppliedKey[] = [];
  let behind: ListPiece | undefined;
  while (first.length < HELD) {
    const piece = behind ?? pieces.next().value;
    if (!piece) problems.end();
    if (!piece || (behind && first.length > 0)) break;
    const { head, tail } = splitPiece(piece, HELD - first.length);
    first.push(...keysIn(head, problems));
    behind = tail;
  }
  if (first.length === 0) throw fail('unreadable-file', `${path}: it contains no key`);
  return { first, rest: inTurns(behind, pieces, problems), problems };
}

function keysIn(piece: ListPiece, problems: ProblemTeller): readonly SuppliedKey[] {
  const { keys, lines, problems: found } = packLines(piece);
  for (const problem of found) problems.report(problem);
  return lines.map((line, place) => ({ bytes: keyAt(keys, place).slice(), source: `line ${line} of the key list` }));
}

/** Lets other things happen between two pieces: an interrupt, progress. */
async function* inTurns(
  behind: ListPiece | undefined,
  pieces: Iterable<ListPiece>,
  problems: ProblemTeller,
): AsyncGenerator<ListPiece> {
  if (behind) yield behind;
  for (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
  problems.end();
}

interface ProblemTeller {
  report(problem: KeyListProblem): void;
  end(): void;
}

/** Says the first few, and at the end how many more there were. */
function problemTeller(path: string): ProblemTeller {
  let named = 0;
  return {
    report({ line, why }: KeyListProblem): void {
      named += 1;
      if (named <= MOST_NAMED) process.stderr.write(`openbrick: ${path}:${line}: ${why}\n`);
    },
    end(): void {
      if (named > MOST_NAMED) process.stderr.write(`openbrick: ${path}: ${named - MOST_NAMED} more lines like these\n`);
      named = 0;
    },
  };
}
