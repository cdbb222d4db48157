import { checks } from '../../checks/index.ts';
import { recordingPieces } from '../../derive/recording/recording-text.ts';
import { UnreachableError, UsageError } from '../../model/usage-error.ts';
import { startTimeLimit, type TimeLimit } from '../../scan/time-limit.ts';
import type { ScanResult } from '../../scan.ts';
import type { UploadDestination } from '../../upload/upload-report.ts';
import { deliver, type Output } from '../deliver.ts';
import { errorLine } from '../error-line.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Gate, gateFrom, judgeGate } from '../gate.ts';
import { onInterrupt } from '../interrupt.ts';
import { limitOf } from '../limits.ts';
import { type Outputs, outputsOf, reportOutputs } from '../output.ts';
import { readReport } from '../report-file.ts';
import type { ScanFlags } from '../scan-flags.ts';
import { scanOptions } from '../scan-plan.ts';
import { sendReport, uploadFrom } from '../upload.ts';
import { checkDestinations } from '../writable.ts';
import { specOutput } from '../write-spec.ts';
import { flagsFor, refuseForSeveral, sharedFormat, sharedSarif } from './flags.ts';
import { type Outcome, rowOf } from './summary.ts';
import { summaryText } from './summary-text.ts';
import { namedTargets, type Target } from './target.ts';
import { jsonOf, markdownOf, type Render, sarifOf } from './together.ts';

/** What ends the scan of a target: the interrupt of the whole run, and a time limit of its own. */
export interface Until {
  readonly signal: AbortSignal;
  readonly time: TimeLimit;
}

/** The scan of one target. */
export type ScanOne = (url: string, flags: ScanFlags, until: Until) => Promise<ScanResult>;

/** A target with all that was understood of its flags before the first request. */
interface Planned {
  readonly target: Target;
  readonly flags: ScanFlags;
  readonly outputs: Outputs;
  readonly gate: Gate;
  readonly upload: UploadDestination | undefined;
}

/**
 * Scans targets one after the other, each with the whole of the limits, and writes its reports when it is done: what happens to one costs no other. At the end comes one summary, and one exit code: 130 after
 * an interrupt, else 70 where openbrick itself failed, 1 where a gate failed, 2 where a target could not be scanned as asked, 3 where one could not be reached, and 0.
 */
export async function runTargets(urls: readonly string[], flags: ScanFlags, scanOne: ScanOne): Promise<void> {
  const targets = namedTargets(urls);
  refuseForSeveral(flags, targets);
  const { signal } = onInterrupt();
  checkOptions(targets, flags, signal);
  const planned = targets.map((target) => plan(target, flagsFor(flags, target)));
  const shared = sharedSarif(flags);
  checkDestinations([
    ...planned.flatMap(({ outputs }) => outputs.destinations),
    ...shared.map((file) => ({ option: '--report sarif', file })),
  ]);
  const outcomes: Outcome[] = [];
  for (const each of planned) outcomes.push(await outcomeOf(each, signal, scanOne));
  await deliver(togetherOutputs(outcomes, flags, shared, renderer(planned)));
  process.exitCode = signal.aborted ? exitCodes.interrupted : exitCodeOf(outcomes);
}

/** Says what is wrong with the options before the first request; the list of keys is opened by each scan. */
function checkOptions([first]: readonly Target[], { keys: _, ...flags }: ScanFlags, signal: AbortSignal): void {
  if (first !== undefined) scanOptions(first.url, flags, signal);
}

function plan(target: Target, flags: ScanFlags): Planned {
  const baseline = flags.baseline === undefined ? undefined : readReport(flags.baseline);
  return {
    target,
    flags,
    outputs: outputsOf(flags),
    gate: gateFrom(flags, baseline),
    upload: uploadFrom(flags, target.url),
  };
}

async function outcomeOf(planned: Planned, signal: AbortSignal, scanOne: ScanOne): Promise<Outcome> {
  const { target, flags } = planned;
  if (signal.aborted) return { target, status: 'not-scanned', reason: 'interrupted', failures: [] };
  const time = startTimeLimit(limitOf(flags, 'maxTime'), signal);
  try {
    const result = await scanOne(target.url, flags, { signal, time });
    await deliver(filesOf(planned, result), () => !time.isUp('writing'));
    await sendReport(planned.upload, result.report, { url: target.url, quiet: flags.quiet, signal });
    return judged(planned, result);
  } catch (error) {
    return unjudged(target, error);
  }
}

function filesOf({ flags, outputs, gate }: Planned, { report, recording }: ScanResult): Output[] {
  const { saveEvidence, writeSpec } = flags;
  return [
    ...reportOutputs(report, outputs, { gate, checks }),
    ...(writeSpec === undefined ? [] : [specOutput(writeSpec, recording)]),
    ...(saveEvidence === undefined ? [] : [{ file: saveEvidence, pieces: () => recordingPieces(recording) }]),
  ];
}

function judged({ target, gate }: Planned, { report, unreached }: ScanResult): Outcome {
  const { failures, notes } = judgeGate(report, gate);
  for (const note of notes) say(target, note);
  for (const failure of failures) say(target, `gate failed: ${failure}`);
  if (unreached === undefined)
    return { target, status: 'scanned', report, failures, ...(failures.length > 0 && { exitCode: exitCodes.gate }) };
  say(target, unreached);
  const exitCode = failures.length > 0 ? exitCodes.gate : exitCodes.unreachable;
  return { target, status: 'unreachable', report, reason: unreached, failures, exitCode };
}

/** Whatever goes wrong with one target, the others are scanned. */
function unjudged(target: Target, error: unknown): Outcome {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const isKnown = error instanceof UnreachableError || error instanceof UsageError;
  say(target, isKnown ? reason : `this is a bug: ${reason}`);
  if (error instanceof UnreachableError)
    return { target, status: 'unreachable', reason, failures: [], exitCode: exitCodes.unreachable };
  return { target, status: 'failed', reason, failures: [], exitCode: isKnown ? exitCodes.usage : exitCodes.bug };
}

const say = ({ name }: Target, text: string): void => void process.stderr.write(`${errorLine(`${name}: ${text}`)}\n`);

const renderer =
  (planned: readonly Planned[]) =>
  (format: Outputs['format']): Render =>
  ({ target, report }) => {
    const own = planned.find((each) => each.target === target);
    if (own === undefined || report === undefined) return '';
    const [output] = reportOutputs(
      report,
      { ...own.outputs, format, output: '-', more: [] },
      { gate: own.gate, checks },
    );
    return output !== undefined && 'text' in output ? output.text() : '';
  };

/** What holds several reports, and the summary. */
function togetherOutputs(
  outcomes: readonly Outcome[],
  flags: ScanFlags,
  shared: readonly string[],
  renderAs: (format: Outputs['format']) => Render,
): Output[] {
  const printed = {
    json: () => jsonOf(outcomes),
    sarif: () => sarifOf(outcomes, renderAs('sarif')),
    markdown: () => markdownOf(outcomes, renderAs('markdown')),
  };
  const format = sharedFormat(flags);
  const summary = (): string => `\n${summaryText(outcomes.map(rowOf))}`;
  return [
    ...(flags.quiet === true ? [] : [{ text: format === undefined ? summary : printed[format] }]),
    ...shared.map((file) => ({ file, text: printed.sarif })),
  ];
}

/** The worst of all, in this order. */
function exitCodeOf(outcomes: readonly Outcome[]): number {
  const codes = outcomes.map(({ exitCode }) => exitCode);
  return (
    [exitCodes.bug, exitCodes.gate, exitCodes.usage, exitCodes.unreachable].find((code) => codes.includes(code)) ?? 0
  );
}
