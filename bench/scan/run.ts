/**
 * What openbrick costs beside the least there is to do: a scan and its judging beside a bare undici loop over the very same requests, the reading
 * of a document of 13 MB beside `JSON.parse`. A former build and this one take turns in one run.
 * Usage: npx tsx bench/scan/run.ts [revision of the former build] [turns, 3 when absent] [rounds in a turn, 8 when absent]
 */
import { root } from '../../test/lab/toolchains.ts';
import { formerSource } from '../former.ts';
import { built, least, measure, type Times } from './builds.ts';

const [revision = '53749e2', turns = '3', rounds = '8'] = process.argv.slice(2);

const FIGURES = [
  ['a scan', 'scan', 'bare', 'of the bare loop, limit 3'],
  ['without guessing', 'unguessed', 'bare', 'of the bare loop'],
  ['on the clock', 'clock', 'bareClock', 'of the bare loop'],
  ['all checks judged', 'judging', 'bare', 'of the bare loop, limit 1'],
  ['the document read', 'read', 'parse', 'of JSON.parse, limit 3'],
  ['the document judged', 'judged', 'parse', 'of JSON.parse'],
] as const;

function line(name: string, all: readonly Times[], [, what, beside]: (typeof FIGURES)[number]): string {
  const of = (pick: typeof what | typeof beside): number => least(all.flatMap((times) => times[pick]));
  const ratios = all.map((times) => least(times[what]) / least(times[beside])).toSorted((a, b) => a - b);
  const [low = 0, middle = 0, high = 0] = [ratios[0], ratios[ratios.length >> 1], ratios.at(-1)];
  const spread = `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  return `  ${name.padEnd(14)} ${of(what).toFixed(0).padStart(5)} ms beside ${of(beside).toFixed(0)} ms   ratio ${spread}`;
}

const builds = [
  [revision, await built(formerSource(revision), 'former')],
  ['this build', await built(root, 'current')],
] as const;
const results = new Map<string, Times[]>(builds.map(([name]) => [name, []]));
for (let turn = 0; turn < Number(turns); turn += 1) {
  for (const [name, folder] of builds) results.get(name)?.push(measure(folder, rounds));
}
console.info(`processor time, the least of ${rounds} rounds; ratios: the median of ${turns} turns, and their range`);
for (const figure of FIGURES) {
  console.info(`${figure[0]}, ${figure[3]}`);
  for (const [name, times] of results) console.info(line(name, times, figure));
}
for (const [name, times] of results) console.info(`requests of ${name}: ${times[0]?.requests}`);
