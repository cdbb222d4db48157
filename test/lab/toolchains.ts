import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Everything the labs build or install; survives between runs and is never committed. */
export const cache = join(root, 'node_modules/.cache/openbrick');

/** Whether a program runs. In CI a missing one is a failure, elsewhere the lab is skipped and says so. */
export function hasTool(command: string, args: readonly string[] = ['--version']): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error(`${command} is missing, and in CI nothing is skipped`);
    process.stderr.write(`lab skipped: ${command} is missing\n`);
    return false;
  }
}

/** One environment for the guides and the labs. */
const REQUIREMENTS = ['guides', 'test/lab/documented', 'test/lab/graphql'].map(
  (folder) => `${folder}/requirements.txt`,
);

export const python = (): string => pythonWith(REQUIREMENTS);

/** The Python of a virtual environment with all requirements of these files, named from the root; made anew when those change. */
export function pythonWith(files: readonly string[]): string {
  const paths = files.map((path) => join(root, path));
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  const venv = join(cache, `venv-${hash.digest('hex').slice(0, 12)}`);
  const interpreter = join(venv, 'bin/python');
  if (!existsSync(join(venv, 'ready'))) {
    mkdirSync(cache, { recursive: true });
    execFileSync('python3', ['-m', 'venv', '--clear', venv], { stdio: 'inherit' });
    const wanted = paths.flatMap((path) => ['-r', path]);
    execFileSync(interpreter, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted], {
      stdio: 'inherit',
    });
    writeFileSync(join(venv, 'ready'), '');
  }
  return interpreter;
}

/** A folder with the packages that a lock file of a lab names, and room for programs that import them; made anew when the lock changes. */
export function nodeWith(folder: string): string {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((name) => join(root, folder, name));
  const hash = createHash('sha256').update(readFileSync(lock ?? ''));
  const installed = join(cache, `node-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(join(installed, 'ready'))) return installed;
  mkdirSync(installed, { recursive: true });
  for (const file of [manifest, lock]) if (file !== undefined) copyFileSync(file, join(installed, basename(file)));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...quiet], { cwd: installed, stdio: 'inherit' });
  writeFileSync(join(installed, 'ready'), '');
  return installed;
}

/** Builds a Cargo workspace, sharing what its dependencies built with the others, and returns the folder of its programs. */
export function cargoPrograms(workspace: string): string {
  const target = join(cache, 'target');
  mkdirSync(target, { recursive: true });
  execFileSync('cargo', ['build', '--quiet', '--workspace'], {
    cwd: join(root, workspace),
    stdio: 'inherit',
    env: { ...process.env, CARGO_TARGET_DIR: target },
  });
  return join(target, 'debug');
}
