/** Lints and formats what differs from the last commit, for `npm run quick`: what is committed was looked at before, and `npm test` looks at all of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const named = (...args: readonly string[]): string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\0')
    .filter((name) => /\.(?:[cm]?[jt]s|json)$/.test(name));

const changed = [
  ...named('diff', '--name-only', '--diff-filter=d', '-z', 'HEAD'),
  ...named('ls-files', '--others', '--exclude-standard', '-z'),
];

// Of very many, all files are as quick, and the command line stays short.
const files = changed.length > 500 ? [] : changed;
if (changed.length > 0) {
  const check = [
    'check',
    '--error-on-warnings',
    '--no-errors-on-unmatched',
    '--config-path',
    'biome.quick.json',
    ...files,
  ];
  const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));
  process.exitCode = spawnSync(process.execPath, [biome, ...check], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
