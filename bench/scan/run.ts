/**
 * What openbrick costs beside the least there is to do: a scan and its judging beside a bare undici loop over the very same requests, the reading
 * of a document of 13 MB beside `JSON.parse`. A former build and this one take turns in one run.
 * Usage: npx tsx bench/scan/run.ts [revision of the former build] [turns, 3 when absent] [rounds in a turn, 8 when absent]
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { cache, root } from '../../test/lab/toolchains.ts';
import { formerSource } from '../former.ts';
import { libraryFromNpm, npmFolder } from '../install.ts';

const [revision = '53749e2', turns = '3', rounds = '8'] = process.argv.slice(2);

/** The front door, the reader of documents and the options of a scan, built as the package is. */
async function built(source: string, name: string): Promise<string> {
  const outDir = join(cache, 'bench/scan', name);
  rmSync(outDir, { recursive: true, force: true });
  const entry = { scan: 'src/scan.ts', read: 'src/openapi/read.ts', options: 'test/scan-options.ts' };
  const how = { format: 'esm', platform: 'node', target: 'node20', dts: false, config: false } as const;
  await build({ ...how, cwd: source, entry, outDir, outExtensions: () => ({ js: '.js' }), logLevel: 'error' });
  return outDir;
}

type Times = Readonly<Record<'scan' | 'judging' | 'bare' | 'read' | 'judged' | 'parse', readonly number[]>> & {
  readonly requests: number;
};

function measure(folder: string): Times {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const file = join(npmFolder, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  const args = ['--expose-gc', '--import', 'tsx', script, folder, rounds, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const least = (times: readonly number[]): number => Math.min(...times);
const FIGURES = [
  ['a scan', 'scan', 'bare', 'of the bare loop, limit 3'],
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

const octokit = libraryFromNpm('@octokit/openapi@23.0.2');
if (octokit.missing !== undefined) throw new Error(`@octokit/openapi: ${octokit.missing}`);
const builds = [
  [revision, await built(formerSource(revision), 'former')],
  ['this build', await built(root, 'current')],
] as const;
const results = new Map<string, Times[]>(builds.map(([name]) => [name, []]));
for (let turn = 0; turn < Number(turns); turn += 1) {
  for (const [name, folder] of builds) results.get(name)?.push(measure(folder));
}
console.info(`processor time, the least of ${rounds} rounds; ratios: the median of ${turns} turns, and their range`);
for (const figure of FIGURES) {
  console.info(`${figure[0]}, ${figure[3]}`);
  for (const [name, times] of results) console.info(line(name, times, figure));
}
for (const [name, times] of results) console.info(`requests of ${name}: ${times[0]?.requests}`);
