import { Command } from 'commander';
import { recordingText } from '../derive/recording.ts';
import type { Report } from '../model/report.ts';
import { type ScanOptions, type ScanResult, scan } from '../scan.ts';
import { writeGiven } from './files.ts';
import { gateFailures, gateFrom } from './gate.ts';
import { onInterrupt } from './interrupt.ts';
import { outputsFrom, writeReport } from './output.ts';
import { Progress } from './progress.ts';
import { readReport } from './report-file.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { scanOptions, withConfig } from './scan-plan.ts';

export const scanCommand = (): Command =>
  declareFlags(new Command('scan'))
    .description('scan a live API')
    .argument('<url>', 'where the API answers, e.g. http://127.0.0.1:8000')
    .action((url: string, flags: ScanFlags) => runScan(url, flags));

/** A scan from its flags to its exit code: everything that can be wrong with the flags is said before the first request. */
export async function runScan(url: string, given: ScanFlags): Promise<void> {
  const flags = withConfig(given);
  const outputs = outputsFrom(flags);
  const baseline = flags.baseline === undefined ? undefined : readReport(flags.baseline);
  const gate = gateFrom(flags, baseline);
  const interrupted = onInterrupt();
  const { report, recording } = await watched(scanOptions(url, flags, interrupted.signal), flags);
  writeReport(report, outputs);
  if (flags.saveEvidence !== undefined) writeGiven(flags.saveEvidence, recordingText(recording));
  finish(report, gateFailures(report, gate), interrupted.signal.aborted);
}

/** Runs a scan with its progress line. */
export async function watched(options: ScanOptions, flags: Pick<ScanFlags, 'quiet'>): Promise<ScanResult> {
  const progress = new Progress(process.stderr, flags.quiet ?? false);
  try {
    return await scan({ ...options, onStage: (name) => progress.stage(name), onSent: (stats) => progress.sent(stats) });
  } finally {
    progress.end();
  }
}

/** Says why the gate does not hold, and sets the exit code. */
export function finish(report: Report, failures: readonly string[], interrupted: boolean): void {
  for (const failure of failures) process.stderr.write(`openbrick: the gate does not hold: ${failure}\n`);
  if (interrupted) process.exitCode = 130;
  else if (failures.length > 0) process.exitCode = 1;
  else if (report.requests.sent === 0 && report.target.sources.includes('live')) process.exitCode = 3;
}
