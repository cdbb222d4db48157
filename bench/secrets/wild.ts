/**
 * The search of files over published packages, pinned: how many findings are above info, and which. Downloads some gigabytes; not run in CI.
 * Every firm or certain finding above low is listed with its rule, package and file, masked, to be judged by a person; private keys of tests are counted.
 * Usage: npx tsx bench/secrets/wild.ts <folder> [npm|python|go|rust …] (openbrick is built before; what the folder has is not fetched again);
 * `python:3` takes the first three packages alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BEFORE, GO, NPM, PYTHON, RUST } from './wild-packages.ts';

const [named, ...chosen] = process.argv.slice(2);
if (named === undefined) throw new Error('name a folder for the packages');
const folder = resolve(named);

let hasFailed = false;

/** Standard output; what failed is said, and the rest goes on. */
function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { stdout, status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: { ...process.env, GOMODCACHE: cwd, GOFLAGS: '-modcacherw' },
  });
  if (status !== 0 && command !== process.execPath) {
    hasFailed = true;
    console.error(`${command} ${args.slice(0, 4).join(' ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  }
  return stdout;
}

type Fetch = (at: string, packages: readonly string[]) => void;

const fetchNpm: Fetch = (at, packages) => {
  writeFileSync(join(at, 'package.json'), '{"private":true}');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--no-save'];
  run(at, 'npm', 'install', ...quiet, `--before=${BEFORE}`, ...packages);
};

/** Wheels and archives, taken out of their packing; nothing is built. */
const fetchPython: Fetch = (at, packages) => {
  for (const each of packages) run(at, 'pip', 'download', '--quiet', '--no-deps', '--dest', '.', each);
  const packed = readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name: file } of packed) {
    const into = join(at, file.replace(/(?:-py\d.*)?\.(?:whl|zip|tar\.gz)$/, ''));
    mkdirSync(into, { recursive: true });
    if (/\.(?:whl|zip)$/.test(file)) run(at, 'unzip', '-q', '-o', file, '-d', into);
    else run(at, 'tar', '-xzf', file, '-C', into, '--strip-components=1');
    run(at, 'rm', file);
  }
};

const fetchGo: Fetch = (at, packages) => {
  run(at, 'go', 'mod', 'init', 'wild');
  for (const each of packages) run(at, 'go', 'mod', 'download', each);
  // The same files again, packed.
  run(at, 'rm', '-rf', 'cache');
};

const fetchRust: Fetch = (at, packages) => {
  run(at, 'cargo', 'init', '--quiet', '--name', 'wild');
  run(at, 'cargo', 'add', '--quiet', ...packages);
  run(at, 'cargo', 'vendor', '--quiet');
};

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

const ECOSYSTEMS: readonly (readonly [name: string, fetchPackages: Fetch, packages: readonly string[]])[] = [
  ['npm', fetchNpm, NPM],
  ['python', fetchPython, PYTHON],
  ['go', fetchGo, GO],
  ['rust', fetchRust, RUST],
];

/** `python`, or `python:3` for its first packages. What was fetched without a failure is not fetched again. */
function searched(wanted: string): void {
  const [name = '', count] = wanted.split(':');
  const [, fetchPackages, packages] = ECOSYSTEMS.find(([each]) => each === name) ?? [];
  if (fetchPackages === undefined || packages === undefined) throw new Error(`there is no ${name}`);
  const at = join(folder, wanted.replace(':', '-'));
  const complete = `${at}.complete`;
  mkdirSync(at, { recursive: true });
  hasFailed = false;
  if (!existsSync(complete)) fetchPackages(at, packages.slice(0, count === undefined ? undefined : Number(count)));
  if (!hasFailed) writeFileSync(complete, '');
  search(wanted, at);
}

for (const wanted of chosen.length > 0 ? chosen : ECOSYSTEMS.map(([name]) => name)) searched(wanted);
