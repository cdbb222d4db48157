import { Command } from 'commander';
import { scanFiles } from '../scan.ts';
import { gateFailures, gateFrom } from './gate.ts';
import { outputsFrom, writeReport } from './output.ts';
import { Progress } from './progress.ts';
import { readReport } from './report-file.ts';
import { finish } from './scan-command.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { judgeOptions } from './scan-plan.ts';

const taken = ['failOn', 'baseline', 'format', 'output', 'report', 'quiet', 'color'] as const;

export const secretsCommand = (): Command =>
  declareFlags(new Command('secrets'), taken)
    .description('find keys in files, folders, HTTP archives (.har) or standard input; nothing is sent')
    .argument('<path...>', 'files and folders; - reads standard input')
    .action(async (paths: string[], flags: ScanFlags) => {
      const outputs = outputsFrom(flags);
      const gate = gateFrom(flags, flags.baseline === undefined ? undefined : readReport(flags.baseline));
      const progress = new Progress(process.stderr, flags.quiet ?? false);
      const onFile = (files: number): void => progress.stage(`${files} files`);
      const { report } = await scanFiles({ paths, stdin: process.stdin, onFile }, judgeOptions({}));
      progress.end();
      writeReport(report, outputs);
      finish(report, gateFailures(report, gate), false);
    });
