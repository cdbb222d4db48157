import { Command, CommanderError } from 'commander';
import { UnreachableError, UsageError } from '../model/usage-error.ts';
import { checksCommand } from './checks-command.ts';
import { cookieCommand } from './cookie-command.ts';
import { demoCommand } from './demo-command.ts';
import { diffCommand } from './diff-command.ts';
import { guideCommand } from './guide-command.ts';
import { replayCommand } from './replay-command.ts';
import { scanCommand } from './scan-command.ts';
import { secretsCommand } from './secrets-command.ts';
import { verifyCommand } from './verify-command.ts';
import { version } from './version.ts';

/** Exit codes: 0 done and the gate holds, 1 it does not, 2 usage, 3 unreachable, 130 interrupted. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', onBrokenPipe);
  try {
    await program().parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = exitCode(error);
  }
}

function program(): Command {
  const root = new Command('openbrick')
    .description('Scans an API for keys exposed through session cookies, and for what else leaks or is weak.')
    .version(`openbrick ${version}`, '-V, --version')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`openbrick: ${text.replace(/^error: /, '')}`) });
  for (const command of [
    scanCommand,
    cookieCommand,
    secretsCommand,
    guideCommand,
    checksCommand,
    diffCommand,
    verifyCommand,
    demoCommand,
    replayCommand,
  ]) {
    root.addCommand(command().exitOverride().copyInheritedSettings(root));
  }
  return root;
}

/** Says the mistake in one line. Anything that is none of the expected kinds is a bug, and is said so, without a stack trace. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    process.stderr.write(`openbrick: ${text}\n`);
    return 2;
  }
  if (error instanceof UnreachableError) {
    process.stderr.write(`openbrick: ${text}\n`);
    return 3;
  }
  process.stderr.write(`openbrick: this is a bug: ${text.split('\n')[0]}\n`);
  if (process.env['OPENBRICK_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 70;
}

/** `openbrick … | head` closes our output early: that is no error. */
function onBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
