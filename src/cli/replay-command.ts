import { Command } from 'commander';
import { checks } from '../checks/index.ts';
import { startTimeLimit } from '../scan/time-limit.ts';
import { replayInTime } from '../scan.ts';
import { deliver } from './deliver.ts';
import { finish } from './finish.ts';
import { gateFrom, judgeGate } from './gate.ts';
import { onInterrupt } from './interrupt.ts';
import { outputsFrom, reportOutputs } from './output.ts';
import { readRecording } from './recording-file.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { judgeOptions } from './scan-plan.ts';

const taken = [
  'publicUrl',
  'context',
  'only',
  'skip',
  'failOn',
  'gateTentative',
  'minScore',
  'format',
  'output',
  'report',
  'quiet',
  'color',
] as const;

export const replayCommand = (): Command =>
  declareFlags(new Command('replay'), taken)
    .description('judge saved evidence again without sending anything')
    .argument('<evidence>', 'a file written by scan --save-evidence')
    .action(async (path: string, flags: ScanFlags) => {
      const outputs = outputsFrom(flags);
      const gate = gateFrom(flags, undefined);
      const options = judgeOptions(flags);
      // Until it is read there is nothing to keep: a signal ends the program at once.
      const recording = readRecording(path);
      const { signal } = onInterrupt();
      const report = await replayInTime(recording, options, startTimeLimit(Number.POSITIVE_INFINITY, signal));
      await deliver(reportOutputs(report, outputs, { gate, checks }));
      finish(report, judgeGate(report, gate), signal.aborted);
    });
