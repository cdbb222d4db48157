import { chmod, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { outputFailed } from './exit-codes.ts';
import { codeOf } from './files.ts';
import { writeOut } from './standard-output.ts';
import { makeFolders, NotAFolder } from './writable.ts';

/** One text that a command leaves. */
export interface Output {
  /** Absent for standard output. */
  readonly file?: string;
  /** For the user alone to read. */
  readonly isPrivate?: boolean;
  /** Made when its turn comes, so that one that cannot be made costs no other. */
  text(): string;
}

/**
 * Writes all of them, standard output first: that one cannot be written costs no other. Each failure is one line on standard error, and
 * sets the exit code. Throws what is no failure of writing, when all others are written.
 */
export async function deliver(outputs: readonly Output[]): Promise<void> {
  const ordered = [...outputs].sort((a, b) => Number(a.file !== undefined) - Number(b.file !== undefined));
  const bugs: unknown[] = [];
  for (const output of ordered) {
    try {
      await write(output);
    } catch (error) {
      if (!isOfSystem(error)) bugs.push(error);
      else complain(output, error);
    }
  }
  if (bugs.length > 0) throw bugs[0];
}

async function write({ file, isPrivate = false, text }: Output): Promise<void> {
  if (file === undefined) return writeOut(text());
  makeFolders(dirname(file));
  await writeFile(file, text(), isPrivate ? { mode: 0o600 } : {});
  if (isPrivate) await chmod(file, 0o600).catch(() => undefined);
}

/** Errors of the operating system, and of texts longer than Node can hold, have a code. */
const isOfSystem = (error: unknown): boolean =>
  error instanceof RangeError || error instanceof NotAFolder || (error instanceof Error && 'code' in error);

function complain({ file = 'standard output' }: Output, error: unknown): void {
  process.stderr.write(`openbrick: ${file}: cannot be written (${codeOf(error)})\n`);
  outputFailed();
}
