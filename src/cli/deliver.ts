import { chmod, open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Pieces } from '../derive/recording/recording-text.ts';
import { codeOf } from '../inputs/given-file.ts';
import { Turns } from '../parse/steps.ts';
import { outputFailed } from './exit-codes.ts';
import { writeOut } from './standard-output.ts';
import { makeFolders, NotAFolder } from './writable.ts';

/** One text that a command leaves. */
export type Output = TextOutput | LongOutput;

export interface TextOutput {
  /** Absent for standard output. */
  readonly file?: string;
  /** Made when its turn comes, so that one that cannot be made costs no other. */
  text(): string;
}

/** A long one, for the user alone to read. */
interface LongOutput {
  readonly file: string;
  pieces(): Pieces;
}

/** A file is written when so much of it is there. */
const PIECE = 256 * 1024;

/**
 * Writes all of them, standard output first: that one cannot be written costs no other. Each failure is one line on standard error, and
 * sets the exit code. Throws what is no failure of writing, when all others are written. Long ones leave out what there is no time for.
 */
export async function deliver(outputs: readonly Output[], hasTime = (): boolean => true): Promise<void> {
  const ordered = [...outputs].sort((a, b) => Number(a.file !== undefined) - Number(b.file !== undefined));
  const bugs: unknown[] = [];
  for (const output of ordered) {
    // Each takes a while where there are very many findings: signals are heard between them.
    await new Turns().give();
    try {
      await ('pieces' in output ? writePieces(output, hasTime) : write(output));
    } catch (error) {
      if (!isOfSystem(error)) bugs.push(error);
      else complain(output, error);
    }
  }
  if (bugs.length > 0) throw bugs[0];
}

async function write({ file, text }: TextOutput): Promise<void> {
  if (file === undefined) return writeOut(text());
  makeFolders(dirname(file));
  await writeFile(file, text());
}

async function writePieces({ file, pieces: made }: LongOutput, hasTime: () => boolean): Promise<void> {
  makeFolders(dirname(file));
  const handle = await open(file, 'w', 0o600);
  try {
    // Also where it was there before.
    await chmod(file, 0o600).catch(() => undefined);
    const pieces = made();
    const turns = new Turns();
    let text = '';
    for (let next = pieces.next(hasTime()); ; next = pieces.next(hasTime())) {
      if (next.done === true) {
        await handle.writeFile(text);
        if (next.value !== undefined) process.stderr.write(`openbrick: ${file}: ${next.value}\n`);
        return;
      }
      text += next.value;
      if (turns.isDue) await turns.give();
      if (text.length < PIECE) continue;
      await handle.writeFile(text);
      text = '';
    }
  } finally {
    await handle.close();
  }
}

/** Errors of the operating system, and of texts longer than Node can hold, have a code. */
const isOfSystem = (error: unknown): boolean =>
  error instanceof RangeError || error instanceof NotAFolder || (error instanceof Error && 'code' in error);

function complain({ file = 'standard output' }: Pick<Output, 'file'>, error: unknown): void {
  process.stderr.write(`openbrick: ${file}: cannot be written (${codeOf(error)})\n`);
  outputFailed();
}
