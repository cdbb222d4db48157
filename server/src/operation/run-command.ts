import { ConfigError } from '../config/config.ts';
import { StartError } from './start-error.ts';
import { ToolError } from './tools/tool-error.ts';

/** The commands of the program; each is loaded when it is asked for. A command returns its exit code. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  mcp: async () => (await import('./run-mcp.ts')).runMcp(process.env),
  serve: async () => (await import('./serve.ts')).serve(process.env),
  worker: async () => (await import('./work.ts')).work(process.env),
  backup: async (args) => (await import('./tools/backup.ts')).backup(args),
  restore: async (args) => (await import('./tools/restore.ts')).restore(args),
  migrate: async () => (await import('./tools/migrate.ts')).migrateDatabase(),
  doctor: async () => (await import('./tools/doctor.ts')).doctor(),
};

export const commandNames: readonly string[] = Object.keys(commands);

/** Runs a command and returns its exit code: 2 for a wrong setting or usage, 3 where the data directory, the port or the database is not to be had. Either is said in one line. */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return complain(`usage: openbrick server ${commandNames.join('|')}`, 2);
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof ConfigError) return complain(error.message, 2);
    if (error instanceof StartError) return complain(error.message, 3);
    if (error instanceof ToolError) return complain(error.message, error.exitCode);
    throw error;
  }
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(`openbrick: ${text}\n`);
  return exitCode;
}
