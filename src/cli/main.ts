import { CommanderError } from 'commander';
import { UnreachableError, UsageError } from '../model/usage-error.ts';
import { program } from './commands.ts';
import { errorLine } from './error-line.ts';
import { exitCodes } from './exit-codes.ts';
import { wasInterrupted } from './interrupt.ts';
import { watchStandardStreams } from './standard-output.ts';

/** Runs one command, and leaves its exit code (`exit-codes.ts`). */
export async function main(args: readonly string[]): Promise<void> {
  watchStandardStreams();
  try {
    await (await program(args[0])).parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = exitCode(error);
  }
}

/** Says the mistake in one line. Anything that is none of the expected kinds is a bug, and is said so, without a stack trace. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || error instanceof UnreachableError) {
    process.stderr.write(`${errorLine(text)}\n`);
    if (wasInterrupted()) return exitCodes.interrupted;
    return error instanceof UsageError ? exitCodes.usage : exitCodes.unreachable;
  }
  process.stderr.write(`${errorLine(`this is a bug: ${text.split('\n')[0]}`)}\n`);
  if (process.env['OPENBRICK_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.bug;
}
