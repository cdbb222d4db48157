import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import type { Recording } from '../derive/recording/recording.ts';
import { guideNames } from '../guides/guides.ts';
import { version } from '../package/version.ts';
import { type FilesScanned, fileChecks, scanFiles, scanHistory, scanStaged } from '../scan/files.ts';
import type { JudgeOptions } from '../scan/judge-recording.ts';
import { withConfig } from './config-file.ts';
import { deliver } from './deliver.ts';
import { exitCodes } from './exit-codes.ts';
import { fail } from './fail.ts';
import { finish } from './finish.ts';
import { gateFrom, judgeGate } from './gate.ts';
import { onInterrupt } from './interrupt.ts';
import { outputsFrom, reportOutputs } from './output.ts';
import { Progress } from './progress.ts';
import { readReport } from './report-file.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';

/**
 * V8 compiles a function with all its optimizations once so many bytes of it were run. Most of a search are loops of WebAssembly: at V8's own number a tenth to a fifth
 * of the processor time goes into compiling what is hardly used after it. It holds for the threads too. The V8 of Node 20 (11) has this flag; that of Node 24 (13.6) does not and complains, so that others are left alone.
 */
const optimizeLater = (): void => {
  if (Number.parseInt(process.versions.v8, 10) === 11) setFlagsFromString('--interrupt-budget=600000');
};

const taken = [
  'config',
  'suppressions',
  'exclude',
  'failOn',
  'gateTentative',
  'baseline',
  'format',
  'output',
  'report',
  'quiet',
  'color',
] as const;

/** What `secrets` takes beside the flags that it shares with `scan`. */
interface SecretsFlags extends ScanFlags {
  /** A range, or `true` for the whole history. */
  readonly git?: string | true;
  readonly staged?: boolean;
}

export const secretsCommand = (): Command =>
  declareFlags(new Command('secrets'), taken)
    .description('find keys in files, folders, HTTP archives (.har), git histories or standard input; nothing is sent')
    .argument('[path...]', 'files and folders; - reads standard input')
    .option(
      '--git [range]',
      'search the history of the repository around the path (default .), or of a range: `main..`, `HEAD~50..`',
    )
    .option('--staged', 'search what is staged for the next commit: for a pre-commit hook')
    .action(async (paths: string[], { git, staged, ...given }: SecretsFlags) => {
      const search = searchOf(paths, git, staged);
      optimizeLater();
      const flags = await flagsOf(given);
      const outputs = outputsFrom(flags);
      const gate = gateFrom(flags, flags.baseline === undefined ? undefined : readReport(flags.baseline));
      const progress = new Progress(process.stderr, flags.quiet ?? false);
      const { signal } = onInterrupt();
      const { report, recording } = await searched({ search, flags, progress, signal });
      await deliver(reportOutputs(report, outputs, { gate, checks: fileChecks }));
      finish(report, judgeGate(report, gate), signal.aborted);
      if (process.exitCode === undefined && isNothingSearched(recording)) nothingSearched();
    });

/** With `--no-suppressions` only excludes of the command line count. */
async function flagsOf(given: ScanFlags): Promise<ScanFlags> {
  const { exclude, ...flags } = await withConfig(given, taken);
  const excluded = flags.suppressions === false ? given.exclude : exclude;
  return { ...flags, ...(excluded !== undefined && { exclude: excluded }) };
}

/** A search that read no file looks like a clean one; where the user left out everything it is. */
const isNothingSearched = ({ evidence: { texts } }: Recording): boolean =>
  texts.ok && texts.value.files === 0 && !texts.value.isNarrowed;

function nothingSearched(): void {
  process.stderr.write('openbrick: nothing was searched; the notes of the report say why\n');
  process.exitCode = exitCodes.unreachable;
}

const judgeOptions = ({ suppressions, suppress = [] }: ScanFlags): JudgeOptions => ({
  suppressions: suppressions === false ? false : suppress,
  guides: new Set(guideNames()),
  version,
});

/** Files between two drawings of the progress line. */
const STEP = 100;

/** What is to be searched. */
type Search =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'history'; readonly folder: string; readonly range?: string }
  | { readonly kind: 'staged'; readonly folder: string };

/** Throws UsageError, in one line, for what does not go together. */
function searchOf(paths: readonly string[], git: SecretsFlags['git'], staged: boolean | undefined): Search {
  if (git === undefined && staged !== true) {
    if (paths.length === 0)
      throw fail('missing-argument', 'secrets needs a path, `-` for standard input, --git or --staged');
    return { kind: 'files', paths };
  }
  if (git !== undefined && staged === true)
    throw fail('invalid-choice', '--git and --staged do not go together; run them one after the other');
  if (paths.length > 1)
    throw fail(
      'invalid-choice',
      `${staged === true ? '--staged' : '--git'} takes one path, a folder in the repository`,
    );
  const [folder = '.'] = paths;
  if (staged === true) return { kind: 'staged', folder };
  return { kind: 'history', folder, ...(typeof git === 'string' && { range: git }) };
}

interface Searching {
  readonly search: Search;
  readonly flags: ScanFlags;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

async function searched({ search, flags, progress, signal }: Searching): Promise<FilesScanned> {
  const common = { exclude: flags.exclude ?? [], signal };
  const options = judgeOptions(flags);
  progress.stage('searching');
  try {
    if (search.kind === 'history') {
      const onSearched = (versions: number, all: number): void =>
        progress.stage(`${versions} of ${all} versions of files`);
      return await scanHistory({ ...search, ...common, onSearched }, options);
    }
    // Git gives hooks another index where only some files are committed.
    if (search.kind === 'staged')
      return await scanStaged({ ...search, ...common, indexFile: process.env.GIT_INDEX_FILE }, options);
    const onFile = (files: number): void => {
      if (files % STEP === 0) progress.stage(`${files} files`);
    };
    return await scanFiles({ ...search, ...common, stdin: process.stdin, onFile }, options);
  } finally {
    progress.end();
  }
}
