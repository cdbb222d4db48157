import { Command, CommanderError } from 'commander';
import { UnreachableError, UsageError } from '../model/usage-error.ts';
import { version } from '../package/version.ts';
import { errorLine } from './error-line.ts';
import { exitCodes } from './exit-codes.ts';
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

/** In the order of the help. Each is loaded when it is asked for: all of them take four times as long. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./scan-command.ts')).scanCommand(),
  cookie: async () => (await import('./cookie-command.ts')).cookieCommand(),
  secrets: async () => (await import('./secrets-command.ts')).secretsCommand(),
  guide: async () => (await import('./guide-command.ts')).guideCommand(),
  checks: async () => (await import('./checks-command.ts')).checksCommand(),
  diff: async () => (await import('./diff-command.ts')).diffCommand(),
  verify: async () => (await import('./verify-command.ts')).verifyCommand(),
  demo: async () => (await import('./demo-command.ts')).demoCommand(),
  replay: async () => (await import('./replay-command.ts')).replayCommand(),
};

/** With the command of this name alone, or with all where there is none: for help, and for what is mistyped. */
async function program(name: string | undefined): Promise<Command> {
  const root = new Command('openbrick')
    .description('Scans an API for keys exposed through session cookies, other leaks and weaknesses.')
    .addHelpText('after', EXIT_CODES)
    .version(`openbrick ${version}`, '-V, --version')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(errorLine(text.replace(/^error: /, ''))) });
  const loaded = Object.entries(commands).filter(([each]) => each === name);
  const wanted = loaded.length > 0 ? loaded : Object.entries(commands);
  for (const [, load] of wanted) root.addCommand((await load()).exitOverride().copyInheritedSettings(root));
  return root;
}

const EXIT_CODES = `
Exit codes: 0 done and the gate passed; 1 the gate failed; 2 wrong usage; 3 the target could not be reached, or nothing could be
searched; 4 output could not be written; 130 interrupted, with the results so far written.`;

/** Says the mistake in one line. Anything that is none of the expected kinds is a bug, and is said so, without a stack trace. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    process.stderr.write(`${errorLine(text)}\n`);
    return exitCodes.usage;
  }
  if (error instanceof UnreachableError) {
    process.stderr.write(`${errorLine(text)}\n`);
    return exitCodes.unreachable;
  }
  process.stderr.write(`${errorLine(`this is a bug: ${text.split('\n')[0]}`)}\n`);
  if (process.env['OPENBRICK_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.bug;
}
