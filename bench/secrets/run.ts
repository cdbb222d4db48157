/**
 * Secret scanners side by side, each on one core: the labelled corpus, then mixed traffic with planted keys, beside what a core can do at all.
 * Speed is megabytes per second of processor time, so that other work on the machine does not count.
 * Usage: npx tsx bench/secrets/run.ts [megabytes, 500 when absent]
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './corpus/generate.ts';
import type { Item } from './corpus/item.ts';
import { KEYS_IN_FILES } from './corpus/keys-in-files.ts';
import { QUIET_FILES } from './corpus/quiet-files.ts';
import { RECENT } from './corpus/recent.ts';
import { precisionOf, recallOf, type Score, score } from './score.ts';
import { OPENBRICK, PEERS, type Tool } from './tools.ts';
import { writeTraffic } from './traffic.ts';

const FILE_MEDIA: ReadonlySet<string> = new Set(
  [...RECENT, ...KEYS_IN_FILES, ...QUIET_FILES].map(({ suffix }) => suffix),
);
const megabytes = Number(process.argv[2] ?? 500);
const LONGEST = 480_000;
const work = mkdtempSync(join(tmpdir(), 'openbrick-bench-'));

interface Run {
  readonly seconds: number;
  readonly score: Score;
  readonly failed?: string;
}

/** All threads on the first core, with the processor seconds of user and system as the last line of the errors. */
const pinned = (command: readonly string[]): readonly string[] => [
  ...['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash'],
  ...(existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0'] : []),
  ...command,
];

const secondsIn = (stderr: string): number =>
  (stderr.trim().split('\n').at(-1) ?? '').split(' ').reduce((sum, part) => sum + Number(part), 0);

function run(tool: Tool, program: string, folder: string, items: readonly Item[]): Run {
  const output = join(work, 'output.json');
  rmSync(output, { force: true });
  const [command = '', ...args] = pinned(tool.command(program, folder, output));
  const { stdout, stderr, error } = spawnSync(command, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    timeout: LONGEST,
    env: { ...process.env, GOMAXPROCS: '1' },
  });
  const seconds = secondsIn(stderr);
  const reports = new Map<string, string[]>();
  let failed = error?.message;
  try {
    for (const { file, secret } of tool.read(tool.writes ? readFileSync(output, 'utf8') : stdout, folder)) {
      const id = file.split('.', 1)[0] ?? '';
      reports.set(id, [...(reports.get(id) ?? []), secret]);
    }
  } catch {
    failed ??= stderr.trim().split('\n').at(-2) ?? 'it wrote nothing that can be read';
  }
  return { seconds, score: score(items, reports), ...(failed !== undefined && { failed }) };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1_000_000;

/** Some scanners choose by the end of a file's name what to look for. */
const extensionOf = (medium: string): string => (FILE_MEDIA.has(medium) ? medium : 'txt');

const percent = (share: number): string => share.toFixed(3);

const corpus = join(work, 'corpus');
mkdirSync(corpus);
const items = generate();
for (const { id, medium, text } of items) writeFileSync(join(corpus, `${id}.${extensionOf(medium)}`), text);
const undisputed = new Set(items.filter(({ disputed }) => !disputed).map(({ kind }) => kind));

const traffic = join(work, 'traffic');
const plants = writeTraffic(traffic, megabytes);

/** Seconds; what takes no longer is run three times, and the best counts. */
const QUICK = 30;

/** The first megabytes of the traffic, for tools that would take hours over all of it. */
function part(share: number): string {
  const folder = join(work, `traffic-${share}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(traffic).sort().slice(0, share)) cpSync(join(traffic, name), join(folder, name));
  return folder;
}

/** Without reports on items of disputed kinds. */
const settled = (all: Score): number => {
  const disputed = [...all.wrong].reduce((sum, [kind, count]) => sum + (undisputed.has(kind) ? 0 : count), 0);
  return all.found / (all.reports - disputed);
};

const commonest = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');

const clean = items.filter(({ secrets }) => secrets.length === 0).length;
console.info(
  `corpus: ${items.length} items, ${items.length - clean} secrets, ${clean} items without; traffic: ${megabytes} MB`,
);
console.info(`one core of ${availableParallelism()}\n`);
console.info(
  '| tool | precision | without disputed kinds | recall | MB/s | planted keys | shown wrongly most | missed most |',
);
console.info('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const tool of [OPENBRICK, ...PEERS]) {
  const { program, missing } = tool.install();
  if (program === undefined) {
    console.info(`| ${tool.name} | did not install: ${missing} | | | | | | |`);
    continue;
  }
  const labelled = run(tool, program, corpus, items);
  const share = Math.min(tool.share ?? megabytes, megabytes);
  const folder = share === megabytes ? traffic : part(share);
  const mixed = run(tool, program, folder, plants.slice(0, share));
  const again = () => run(tool, program, folder, plants.slice(0, share)).seconds;
  const seconds = mixed.seconds < QUICK ? Math.min(mixed.seconds, again(), again()) : mixed.seconds;
  const rate = mixed.failed === undefined ? (sizeOf(folder) / seconds).toFixed(1) : mixed.failed;
  const { score: shown } = labelled;
  console.info(
    `| ${tool.name} | ${percent(precisionOf(shown))} | ${percent(settled(shown))} | ${percent(recallOf(shown))} | ${rate}${share === megabytes ? '' : ` (on ${share} MB)`} | ${mixed.score.found} of ${mixed.score.secrets} | ${commonest(shown.wrong)} | ${commonest(shown.missed)} |${labelled.failed === undefined ? '' : ` ${labelled.failed}`}`,
  );
}

const [node = '', ...rest] = pinned([
  process.execPath,
  '--import',
  'tsx',
  fileURLToPath(new URL('limit.ts', import.meta.url)),
  traffic,
]);
console.info('\n| the limit, one core | MB/s |\n| --- | --- |');
for (const line of spawnSync(node, rest, { encoding: 'utf8' }).stdout.trim().split('\n')) {
  const { name, rate }: { name: string; rate: number } = JSON.parse(line);
  console.info(`| ${name} | ${rate.toFixed(0)} |`);
}
rmSync(work, { recursive: true, force: true });
