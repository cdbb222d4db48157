import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Argument, Command } from 'commander';
import { UsageError } from '../model/usage-error.ts';

const actions = ['serve', 'worker', 'mcp', 'backup', 'restore', 'migrate', 'doctor'];

export const serverCommand = (): Command =>
  new Command('server')
    .description('start the server or a worker of it, or look after its database; see docs/server.md')
    .addArgument(new Argument('<action>', 'what to do').choices(actions))
    .argument('[file]', 'the backup to write or to restore')
    .action(async (action: string, file?: string) => {
      process.exitCode = await run(serverProgram(), file === undefined ? [action] : [action, file]);
    });

/** The program of the server's package, which is installed apart and has settings of its own. */
function serverProgram(): string {
  const program = join(dirname(serverPackage()), 'dist', 'main.js');
  if (!existsSync(program))
    throw new UsageError('invalid-choice', 'the server is not built: run npm run build:server in the checkout');
  return program;
}

function serverPackage(): string {
  try {
    return createRequire(import.meta.url).resolve('@openbrick/server/package.json');
  } catch {
    throw new UsageError('invalid-choice', 'the server is not installed: it is the package @openbrick/server');
  }
}

/** Runs the program in a process of its own until it ends, and gives its exit code. Signals are its to handle. */
function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
  // A terminal sends its interrupt to both processes, so that one is not passed on.
  const wait = (): void => {};
  const pass = (): void => void child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
