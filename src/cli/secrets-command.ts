import { Command } from 'commander';
import type { Report } from '../model/report.ts';
import { type SearchOptions, scanFiles } from '../scan.ts';
import { gateFrom, judgeGate } from './gate.ts';
import { onInterrupt } from './interrupt.ts';
import { outputsFrom, writeReport } from './output.ts';
import { Progress } from './progress.ts';
import { readReport } from './report-file.ts';
import { finish } from './scan-command.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { judgeOptions } from './scan-plan.ts';

const taken = [
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
    .action(async (paths: string[], flags: ScanFlags) => {
      const outputs = outputsFrom(flags);
      const gate = gateFrom(flags, flags.baseline === undefined ? undefined : readReport(flags.baseline));
      const progress = new Progress(process.stderr, flags.quiet ?? false);
      const { signal } = onInterrupt();
      const report = await searched({ paths, exclude: flags.exclude ?? [], stdin: process.stdin, signal }, progress);
      writeReport(report, outputs);
      finish(report, judgeGate(report, gate), signal.aborted);
    });

/** Files between two drawings of the progress line. */
const STEP = 100;

async function searched(search: SearchOptions, progress: Progress): Promise<Report> {
  const onFile = (files: number): void => {
    if (files % STEP === 0) progress.stage(`${files} files`);
  };
  progress.stage('searching');
  try {
    return (await scanFiles({ ...search, onFile }, judgeOptions({}))).report;
  } finally {
    progress.end();
  }
}
