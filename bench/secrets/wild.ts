/**
 * The search of files over published packages, pinned: how many findings stand above info, and which. Downloads some gigabytes; not run in CI.
 * Every firm or certain finding above low is listed with its rule, package and file, masked, to be judged by a person; private keys of tests are counted.
 * Usage: npx tsx bench/secrets/wild.ts <folder> [npm|python|go|rust …] (openbrick is built before; what the folder has is not fetched again)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BEFORE, GO, NPM, PYTHON, RUST } from './wild-packages.ts';

const [named, ...chosen] = process.argv.slice(2);
if (named === undefined) throw new Error('name a folder for the packages');
const folder = resolve(named);

/** Standard output; what failed is said, and the rest goes on. */
function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { stdout, status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: { ...process.env, GOMODCACHE: join(folder, 'go'), GOFLAGS: '-modcacherw' },
  });
  if (status !== 0 && command !== process.execPath)
    console.error(`${command} ${args.slice(0, 4).join(' ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  return stdout;
}

function fetchNpm(at: string): void {
  writeFileSync(join(at, 'package.json'), '{"private":true}');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--no-save'];
  run(at, 'npm', 'install', ...quiet, `--before=${BEFORE}`, ...NPM);
}

/** Wheels and archives, taken out of their packing; nothing is built. */
function fetchPython(at: string): void {
  for (const each of PYTHON) run(at, 'pip', 'download', '--quiet', '--no-deps', '--dest', '.', each);
  for (const file of readdirSync(at)) {
    const into = join(
      at,
      file
        .split('-')
        .slice(0, 2)
        .join('-')
        .replace(/\.tar\.gz$/, ''),
    );
    mkdirSync(into, { recursive: true });
    if (file.endsWith('.whl')) run(at, 'unzip', '-q', '-o', file, '-d', into);
    else run(at, 'tar', '-xzf', file, '-C', into, '--strip-components=1');
    run(at, 'rm', file);
  }
}

function fetchGo(at: string): void {
  run(at, 'go', 'mod', 'init', 'wild');
  for (const each of GO) run(at, 'go', 'mod', 'download', each);
  // The same files again, packed.
  run(at, 'rm', '-rf', 'cache');
}

function fetchRust(at: string): void {
  run(at, 'cargo', 'init', '--quiet', '--name', 'wild');
  run(at, 'cargo', 'add', '--quiet', ...RUST);
  run(at, 'cargo', 'vendor', '--quiet');
}

interface Shown {
  readonly severity: string;
  readonly confidence: string;
  readonly location: { readonly file?: string; readonly line?: number; readonly name?: string };
  readonly proof: { readonly secret?: { readonly rule: string; readonly masked: string } };
}

interface Report {
  readonly target: { readonly files: number };
  readonly findings: readonly Shown[];
}

function search(name: string, tree: string): void {
  const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
  const report: Report = JSON.parse(run(tree, process.execPath, program, 'secrets', '.', '--format', 'json'));
  const firm = report.findings.filter((each) => each.severity !== 'info' && each.confidence !== 'tentative');
  const loud = firm.filter(({ severity }) => severity !== 'low');
  console.info(
    `${name}: ${report.target.files} files; ${report.findings.length} findings, ${firm.length} firm or certain above info, ${loud.length} of them above low`,
  );
  for (const { confidence, location, proof } of loud)
    console.info(
      `  ${confidence} ${proof.secret?.rule} ${[location.file, location.name].filter(Boolean).join('!/')}:${location.line} ${proof.secret?.masked}`,
    );
}

const ECOSYSTEMS = { npm: fetchNpm, python: fetchPython, go: fetchGo, rust: fetchRust };
for (const [name, fetchPackages] of Object.entries(ECOSYSTEMS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const at = join(folder, name);
  const complete = join(folder, `${name}.complete`);
  mkdirSync(at, { recursive: true });
  if (!existsSync(complete)) fetchPackages(at);
  writeFileSync(complete, '');
  search(name, at);
}
