import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import type { Recording } from '../derive/recording.ts';
import { guideNames } from '../guides/guides.ts';
import { version } from '../package/version.ts';
import { fileChecks, type SearchOptions, scanFiles } from '../scan/files.ts';
import type { JudgeOptions } from '../scan/judge-recording.ts';
import { withConfig } from './config-file.ts';
import { deliver } from './deliver.ts';
import { exitCodes } from './exit-codes.ts';
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

export const secretsCommand = (): Command =>
  declareFlags(new Command('secrets'), taken)
    .description('find keys in files, folders, HTTP archives (.har) or standard input; nothing is sent')
    .argument('<path...>', 'files and folders; - reads standard input')
    .action(async (paths: string[], given: ScanFlags) => {
      optimizeLater();
      const flags = await flagsOf(given);
      const outputs = outputsFrom(flags);
      const gate = gateFrom(flags, flags.baseline === undefined ? undefined : readReport(flags.baseline));
      const progress = new Progress(process.stderr, flags.quiet ?? false);
      const { signal } = onInterrupt();
      const { report, recording } = await searched(
        { paths, exclude: flags.exclude ?? [], stdin: process.stdin, signal },
        flags,
        progress,
      );
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

async function searched(search: SearchOptions, flags: ScanFlags, progress: Progress): ReturnType<typeof scanFiles> {
  const onFile = (files: number): void => {
    if (files % STEP === 0) progress.stage(`${files} files`);
  };
  progress.stage('searching');
  try {
    return await scanFiles({ ...search, onFile }, judgeOptions(flags));
  } finally {
    progress.end();
  }
}
