/**
 * What this build costs beside a former one: the figures of `bench/scan` and the command `secrets` of `bench/secrets`, both builds in turn.
 * Prints the ratio of this build to the former one; no figure may grow by more than 3 %.
 * Usage: npm run build && npx tsx bench/cost.ts [revision of the former build] [turns, 5 when absent] [rounds in a turn, 6 when absent]
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../test/lab/toolchains.ts';
import { formerBuild, formerSource } from './former.ts';
import { built, least, measure as measureScan, type Times } from './scan/builds.ts';
import { measure, openbrick } from './secrets/command.ts';
import { writeTraffic } from './secrets/traffic.ts';

const [revision = '10ad396', turns = '5', rounds = '6'] = process.argv.slice(2);
const MOST = 1.03;

/** Processor times of the builds, a pair a turn. */
type Pairs = readonly (readonly [now: number, former: number])[];

function line(name: string, pairs: Pairs): string {
  const ratios = pairs.map(([now, former]) => now / former).toSorted((a, b) => a - b);
  const [low = 0, middle = 0, high = 0] = [ratios[0], ratios[ratios.length >> 1], ratios.at(-1)];
  const verdict = middle <= MOST ? 'within 3 %' : 'MORE';
  return `${name.padEnd(24)} ${middle.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})  ${verdict}`;
}

const FIGURES = [
  ['a scan', 'scan'],
  ['a scan without guessing', 'unguessed'],
  ['the same for a request', 'unguessed', 'requests'],
  ['all checks judged', 'judging'],
  ['the document read', 'read'],
  ['the document judged', 'judged'],
] as const;

async function scans(): Promise<void> {
  const [now, former] = [await built(root, 'current'), await built(formerSource(revision), 'former')];
  const measured = Array.from({ length: Number(turns) }, (): readonly [Times, Times] => [
    measureScan(now, rounds),
    measureScan(former, rounds),
  ]);
  for (const [name, figure, by] of FIGURES) {
    const costOf = (times: Times): number => least(times[figure]) / (by === undefined ? 1 : times[by]);
    console.info(
      line(
        name,
        measured.map(([one, other]) => [costOf(one), costOf(other)]),
      ),
    );
  }
}

function secrets(): void {
  const [folder, output] = [join(tmpdir(), 'openbrick-bench-cost'), join(tmpdir(), 'openbrick-bench-cost.json')];
  if (!existsSync(join(folder, '0049.txt'))) writeTraffic(folder, 50);
  const former = formerBuild(revision);
  const processor = (build: string): number => measure(openbrick(build, folder, output), output).processor;
  console.info(
    line(
      'secrets, 50 MB',
      Array.from({ length: Number(turns) }, () => [processor(root), processor(former)] as const),
    ),
  );
}

console.info(`processor time of this build relative to ${revision}: the median of ${turns} turns, and their range`);
await scans();
secrets();
