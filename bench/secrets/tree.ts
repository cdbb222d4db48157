/** A tree of files as people have them: pinned packages of npm and PyPI as they are installed. The same on every machine. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cache } from '../../test/lab/toolchains.ts';

const NPM = [
  ...['next@15.1.0', 'aws-sdk@2.1692.0', 'googleapis@144.0.0', 'monaco-editor@0.52.2', 'plotly.js-dist@2.35.2'],
  ...['three@0.171.0', 'core-js@3.39.0', 'date-fns@4.1.0', 'echarts@5.5.1', 'typescript@5.7.2', 'cesium@1.124.0'],
  ...['@tensorflow/tfjs@4.22.0', 'mermaid@11.4.1'],
];
const PYPI = ['django==5.1.4', 'botocore==1.35.80', 'sympy==1.13.3', 'plotly==5.24.1', 'bokeh==3.6.2', 'pandas==2.2.3'];

const FILES = 22_000;
/** So that they are 1.1 GB together: packages have many files of a few lines. */
const SHORTEST = 1600;
const MINUTES = 60_000;

const packages = join(cache, 'bench/secrets/packages');

/** Makes this folder the tree, unless it is; throws with what the package manager said. */
export function tree(folder: string): string {
  if (existsSync(join(folder, '.complete'))) return folder;
  fetchPackages();
  rmSync(folder, { recursive: true, force: true });
  // Scanners leave out what is called `node_modules`.
  for (const path of chosen()) {
    const copy = join(folder, relative(packages, path).replaceAll('node_modules', 'modules'));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  }
  writeFileSync(join(folder, '.complete'), '');
  return folder;
}

/** Nothing of them is run or compiled, and nothing that is there for one kind of machine alone is fetched. */
function fetchPackages(): void {
  const [npm, pypi] = [join(packages, 'npm'), join(packages, 'pypi')];
  mkdirSync(npm, { recursive: true });
  const quiet = ['--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional', '--prefix', npm];
  run('npm', ['install', ...quiet, ...NPM]);
  const bare = ['--quiet', '--disable-pip-version-check', '--no-deps', '--no-compile', '--upgrade', '--target', pypi];
  run('python3', ['-m', 'pip', 'install', ...bare, ...PYPI]);
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: packages, encoding: 'utf8', timeout: 10 * MINUTES });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** In an order that mixes the packages. */
function chosen(): readonly string[] {
  const paths = readdirSync(packages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size >= SHORTEST);
  const byHash = paths.map(
    (path) => [createHash('sha1').update(relative(packages, path)).digest('hex'), path] as const,
  );
  return byHash
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, FILES)
    .map(([, path]) => path);
}
