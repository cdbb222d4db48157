/** Whole commands, measured from outside: a process with its threads. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  /** Seconds. */
  readonly wall: number;
  readonly processor: number;
  /** MB. */
  readonly memory: number;
}

/** Node does not report the memory of a child process. */
const MEASURE = `import os, sys, time
start = time.monotonic()
child = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - start
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), file=sys.stderr)`;

/** What a shell gives where a program cannot be started, and signals as negative numbers. Scanners have codes of their own for findings. */
const didNotRun = (code: number): boolean => code < 0 || code === 126 || code === 127;

/** Throws where the program did not run, or wrote no report into `output` although it was asked to. */
export function measure(command: readonly string[], output: string): Measured {
  rmSync(output, { force: true });
  const { stderr } = spawnSync('python3', ['-c', MEASURE, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 100_000_000,
  });
  const numbers = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const [wall = 0, processor = 0, memory = 0, code = 127] = numbers;
  const isSilent = command.includes(output) && !existsSync(output);
  if (isSilent || numbers.length !== 4 || didNotRun(code))
    throw new Error(`${command.join(' ')} did not run (exit code ${code}): ${stderr}`);
  return { wall, processor, memory };
}

/** The command `secrets` of the build in a folder. */
export const openbrick = (folder: string, path: string, output: string): readonly string[] => [
  ...[process.execPath, join(folder, 'bin/openbrick.js'), 'secrets', path],
  ...['--quiet', '--format', 'json', '--output', output],
];
