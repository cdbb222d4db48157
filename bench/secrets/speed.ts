/**
 * How long the whole command takes, with as many threads as there are cores: this build of openbrick, a former one, Kingfisher and gitleaks in
 * turn, on mixed traffic and on a tree of packages; ratios are the median of those of each round.
 * Usage: npm run build && npx tsx bench/secrets/speed.ts [revision of the former build] [rounds, 3 when absent]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../test/lab/toolchains.ts';
import { formerBuild } from '../former.ts';
import { type Measured, measure, openbrick } from './command.ts';
import { gitleaks, kingfisher } from './tools.ts';
import { writeTraffic } from './traffic.ts';
import { tree } from './tree.ts';

const [revision = '53749e2', rounds = '3'] = process.argv.slice(2);
/** Outside of `node_modules`, which gitleaks leaves out. */
const work = join(tmpdir(), 'openbrick-bench-speed');
const output = join(work, 'report.json');
const threads = availableParallelism();
const MEGABYTE = 1_000_000;

function traffic(): string {
  const folder = join(work, 'traffic-300');
  if (!existsSync(join(folder, '0299.txt'))) writeTraffic(folder, 300);
  return folder;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const sizeOf = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** Some files spread over a folder, as many as make so many megabytes: what gitleaks does in less than a minute. */
function part(folder: string, megabytes: number): string {
  const copy = join(work, `part-${relative(work, folder)}`);
  rmSync(copy, { recursive: true, force: true });
  const paths = filesIn(folder);
  const step = Math.max(1, Math.round(sizeOf(paths) / MEGABYTE / megabytes));
  for (const path of paths.filter((_, at) => at % step === 0)) {
    mkdirSync(dirname(join(copy, relative(folder, path))), { recursive: true });
    cpSync(path, join(copy, relative(folder, path)));
  }
  return copy;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** All in turn, round after round, so that other work on the machine meets all of them. The ratios are to the last. */
function compare(input: string, commands: Readonly<Record<string, readonly string[]>>): void {
  const names = Object.keys(commands);
  const results = Array.from({ length: Number(rounds) }, () =>
    names.map((name) => [name, measure(commands[name] ?? [], output)] as const),
  );
  const of = (name: string): Measured[] =>
    results.flatMap((round) => round.filter(([each]) => each === name).map(([, measured]) => measured));
  const last = of(names.at(-1) ?? '');
  for (const name of names) {
    const all = of(name);
    const ratio = (pick: keyof Measured): string =>
      median(all.map((each, at) => each[pick] / (last[at]?.[pick] ?? 1))).toFixed(2);
    const [wall, processor, memory] = (['wall', 'processor', 'memory'] as const).map((pick) =>
      median(all.map((each) => each[pick])),
    );
    console.info(
      `| ${input} | ${name} | ${wall?.toFixed(2)} | ${ratio('wall')} | ${processor?.toFixed(2)} | ${ratio('processor')} | ${memory?.toFixed(0)} |`,
    );
  }
}

/** One core, without a search. */
function limits(input: string, folder: string): void {
  const script = fileURLToPath(new URL('limit.ts', import.meta.url));
  const said = execFileSync(process.execPath, ['--import', 'tsx', script, folder], { encoding: 'utf8', cwd: root });
  for (const line of said.trim().split('\n')) {
    const { name, seconds }: { name: string; seconds: number } = JSON.parse(line);
    console.info(`| ${input} | the limit, one core: ${name} | | | ${seconds.toFixed(2)} | | |`);
  }
}

function installed({ name, install }: typeof kingfisher): string {
  const { program, missing } = install();
  if (program === undefined) throw new Error(`${name} did not install: ${missing}`);
  return program;
}

mkdirSync(work, { recursive: true });
const former = formerBuild(revision);
const [fisher, leaks] = [installed(kingfisher), installed(gitleaks)];
console.info(`${threads} cores, ${rounds} rounds; the former build is ${revision}\n`);
console.info('| input | tool | seconds | ratio | processor seconds | ratio | peak MB |');
console.info('| --- | --- | --- | --- | --- | --- | --- |');
const one = join(work, 'one.txt');
writeFileSync(one, 'name = "one small file"\n');
compare('one small file', {
  openbrick: openbrick(root, one, output),
  former: openbrick(former, one, output),
  'node -e 0': [process.execPath, '-e', '0'],
});
for (const [name, folder] of [
  ['traffic', traffic()],
  ['tree', tree(join(work, 'tree'))],
] as const) {
  const paths = filesIn(folder);
  const input = `${name}, ${paths.length} files, ${(sizeOf(paths) / MEGABYTE).toFixed(0)} MB`;
  compare(input, {
    openbrick: openbrick(root, folder, output),
    former: openbrick(former, folder, output),
    kingfisher: kingfisher.command(fisher, folder, output, threads),
  });
  const some = part(folder, 24);
  compare(`of it ${(sizeOf(filesIn(some)) / MEGABYTE).toFixed(0)} MB`, {
    openbrick: openbrick(root, some, output),
    gitleaks: gitleaks.command(leaks, some, output),
  });
  limits(name, folder);
}
