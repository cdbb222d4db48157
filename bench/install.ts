import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../test/lab/toolchains.ts';

/** Where peers are installed; survives between runs and is never committed. */
const peersFolder = join(cache, 'bench');

/** A peer that is ready, or the reason why it is not. */
export type Installed =
  | { readonly program: string; readonly missing?: undefined }
  | { readonly program?: undefined; readonly missing: string };

const minutes = 60_000;

/** Runs the steps unless the program is there already. The reason of a failure is the last line that the step wrote. */
function installed(program: string, steps: readonly (readonly string[])[], env: NodeJS.ProcessEnv = {}): Installed {
  if (existsSync(program)) return { program };
  mkdirSync(peersFolder, { recursive: true });
  for (const [command = '', ...args] of steps) {
    const { error, status, stdout, stderr } = spawnSync(command, args, {
      cwd: peersFolder,
      encoding: 'utf8',
      timeout: 10 * minutes,
      env: { ...process.env, ...env },
    });
    if (error !== undefined) return { missing: `${command} is missing` };
    if (status !== 0) return { missing: reason(`${stdout}\n${stderr}`) };
  }
  return existsSync(program) ? { program } : { missing: 'it installed, but its program is not there' };
}

const reason = (text: string): string =>
  (text.trim().split('\n').at(-1) ?? '')
    .replace(/https?:\/\/\S+/g, 'the registry')
    .replace(/\|/g, '/')
    .trim()
    .slice(0, 120);

/** Packages of PyPI in a virtual environment of their own, in a folder of the program's name unless another is given. */
export function fromPython(name: string, packages: readonly string[], python = 'python3', at = name): Installed {
  const folder = join(peersFolder, at);
  const pip = join(folder, 'bin/python');
  const program = join(folder, 'bin', name);
  // Its first line names the interpreter of the folder in which it was installed, which may have been moved.
  if (existsSync(program) && spawnSync(program, ['--help'], { stdio: 'ignore' }).error) rmSync(program);
  return installed(program, [
    [python, '-m', 'venv', '--clear', folder],
    [pip, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
  ]);
}

/** A package of the npm registry. Nothing of it is run while it installs. */
export function fromNpm(name: string, program: string): Installed {
  return installed(join(npmFolder, 'node_modules/.bin', program), [
    ['npm', 'install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', npmFolder, name],
  ]);
}

/**
 * A package of the npm registry in a folder of its own, so that no other decides what its dependencies are.
 * `overrides` replaces versions of its dependencies.
 */
export function fromNpmAlone(
  name: string,
  program: string,
  at: string,
  overrides: Readonly<Record<string, string>> = {},
): Installed {
  const folder = join(peersFolder, at);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ overrides }));
  return installed(join(folder, 'node_modules/.bin', program), [
    ['npm', 'install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, name],
  ]);
}

/** Where `libraryFromNpm` puts packages. */
export const npmFolder = join(peersFolder, 'npm');

/** A package of the npm registry that is used by importing it, `name@version`. */
export function libraryFromNpm(name: string): Installed {
  const bare = name.slice(0, name.lastIndexOf('@'));
  return installed(join(npmFolder, 'node_modules', bare, 'package.json'), [
    ['npm', 'install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', npmFolder, name],
  ]);
}

/** A program of the Go module proxy; what comes without a version is the latest. */
export function fromGo(path: string, name = path.split('/').at(-1)?.split('@')[0] ?? path): Installed {
  const folder = join(peersFolder, 'go');
  return installed(join(folder, name), [['go', 'install', path]], { GOBIN: folder });
}

interface GoModule {
  readonly name: string;
  readonly module: string;
  readonly version: string;
  /** The program's package; the module itself when absent. */
  readonly path?: string;
  /** A program of ours that uses the module as a library. */
  readonly source?: string;
}

/** One version of a Go module, built from a module of its own: `go install` asks for the list of all versions, which is not always served. */
export function fromGoModule({ name, module, version, path = module, source }: GoModule): Installed {
  const program = join(peersFolder, 'go', name);
  if (existsSync(program)) return { program };
  const folder = join(peersFolder, 'go-modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), `module bench\n\ngo 1.25\n\nrequire ${module} ${version}\n`);
  if (source === undefined) writeFileSync(join(folder, 'tools.go'), `package tools\n\nimport _ "${path}"\n`);
  else copyFileSync(source, join(folder, 'main.go'));
  const target = source === undefined ? path : '.';
  return installed(program, [['go', 'build', '-C', folder, '-o', program, target]], { GOFLAGS: '-mod=mod' });
}

/** A program of crates.io. */
export function fromCargo(name: string): Installed {
  const folder = join(peersFolder, 'cargo');
  return installed(join(folder, 'bin', name), [['cargo', 'install', '--quiet', '--locked', '--root', folder, name]]);
}

/** A Debian package; installed only as root, otherwise the command is named. */
export function fromDebian(name: string): Installed {
  const command = ['apt-get', 'install', '-y', '-q', name];
  if (existsSync(`/usr/bin/${name}`)) return { program: `/usr/bin/${name}` };
  return process.getuid?.() === 0
    ? installed(`/usr/bin/${name}`, [command])
    : { missing: `needs ${command.join(' ')} as root` };
}
