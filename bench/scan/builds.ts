/** Builds of openbrick that are measured in turn, each in a process of its own (`measure.ts`). */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { cache, root } from '../../test/lab/toolchains.ts';
import { libraryFromNpm, npmFolder } from '../install.ts';

/** Milliseconds of each round: of the processor, and with `clock` of the clock. */
export type Times = Readonly<
  Record<
    'scan' | 'unguessed' | 'judging' | 'bare' | 'clock' | 'bareClock' | 'read' | 'judged' | 'parse',
    readonly number[]
  >
> & { readonly requests: number };

/** Threads that lie beside the front door where the build has them. */
const WORKERS = { 'guess-worker': 'src/threads/guess-worker.ts' };

/** The reader of documents, today and in earlier checkouts that a run is compared with. */
const READERS = ['src/openapi/read/read.ts', 'src/openapi/read.ts'];

/** The front door, the reader of documents and the options of a scan, built as the package is. Returns the folder. */
export async function built(source: string, name: string): Promise<string> {
  const outDir = join(cache, 'bench/scan', name);
  rmSync(outDir, { recursive: true, force: true });
  const workers = Object.entries(WORKERS).filter(([, path]) => existsSync(join(source, path)));
  const read = READERS.find((path) => existsSync(join(source, path))) ?? '';
  const entry = { scan: 'src/scan.ts', read, options: 'test/scan-options.ts' };
  const how = { format: 'esm', platform: 'node', target: 'node20', dts: false, config: false } as const;
  await build({
    ...how,
    cwd: source,
    entry: { ...entry, ...Object.fromEntries(workers) },
    outDir,
    outExtensions: () => ({ js: '.js' }),
    logLevel: 'error',
  });
  return outDir;
}

/** Throws where the build cannot be measured. */
export function measure(folder: string, rounds: string): Times {
  const octokit = libraryFromNpm('@octokit/openapi@23.0.2');
  if (octokit.missing !== undefined) throw new Error(`@octokit/openapi: ${octokit.missing}`);
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const file = join(npmFolder, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  const args = ['--expose-gc', '--import', 'tsx', script, folder, rounds, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

export const least = (times: readonly number[]): number => Math.min(...times);
