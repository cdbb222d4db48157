import { Command } from 'commander';
import { checks } from '../checks/index.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { recordingPieces } from '../derive/recording/recording-text.ts';
import { dryRun } from '../gather/document/dry-run.ts';
import type { Finding } from '../model/report.ts';
import type { ReadCode } from '../scan/source.ts';
import { startTimeLimit } from '../scan/time-limit.ts';
import { readCode, type ScanOptions, type ScanResult, scan, scanCode, scanHanded, scanTexts } from '../scan.ts';
import { withConfig } from './config-file.ts';
import { deliver, type Output } from './deliver.ts';
import { documentChoice } from './document-files.ts';
import { dryRunJson, dryRunText, shownPlan } from './dry-run.ts';
import { errorLine } from './error-line.ts';
import { fail } from './fail.ts';
import { findingLine } from './finding-line.ts';
import { finish } from './finish.ts';
import { gateFrom, judgeGate } from './gate.ts';
import { handedOver } from './handed-over.ts';
import { onInterrupt } from './interrupt.ts';
import { limitOf } from './limits.ts';
import { outputsFrom, reportOutputs } from './output.ts';
import { Progress } from './progress.ts';
import { readReport } from './report-file.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { offlineOptions, scanOptions } from './scan-plan.ts';
import { runTargets, type Until } from './targets/run.ts';
import { targetsIn } from './targets/target.ts';
import { textOrJson } from './text-or-json.ts';
import { sendReport, uploadFrom } from './upload.ts';
import { checkDestinations } from './writable.ts';
import { specOutput } from './write-spec.ts';

export const scanCommand = (): Command =>
  declareFlags(new Command('scan'))
    .description('scan a live API, an API document, recorded traffic, source code, or any of them together')
    .argument(
      '[url...]',
      'URL of the API, e.g. http://127.0.0.1:8000, or several; without it only what the options name is read',
    )
    .action((urls: readonly string[], flags: ScanFlags) => runScan(urls, flags));

/** A scan from its flags to its exit code: everything that can be wrong with the flags is said before the first request. */
export async function runScan(urls: readonly string[], given: ScanFlags): Promise<void> {
  const flags = await withConfig(given);
  if (urls.length > 1 || flags.targets !== undefined) {
    const all = [...urls, ...(flags.targets === undefined ? [] : targetsIn(flags.targets))];
    return runTargets(all, flags, resultOf);
  }
  const [url] = urls;
  if (flags.dryRun) return showPlan(url, flags);
  if (url === undefined && flags.writeSpec !== undefined)
    throw fail('missing-argument', '--write-spec needs a scan of a URL; give one');
  if (url === undefined && flags.identity !== undefined)
    throw fail('missing-argument', '--identity needs a target to request as each user; give its URL');
  if (url === undefined && (flags.login ?? flags.auth) !== undefined)
    throw fail('missing-argument', '--login and --auth need a target to sign in to; give its URL');
  if (url === undefined && flags.har === undefined && flags.publicUrl !== undefined)
    throw fail('missing-argument', '--public-url needs a target to scan; give its URL');
  const outputs = outputsFrom(flags);
  const baseline = flags.baseline === undefined ? undefined : readReport(flags.baseline);
  const gate = gateFrom(flags, baseline);
  const upload = uploadFrom(flags, url);
  const interrupted = onInterrupt();
  const time = startTimeLimit(limitOf(flags, 'maxTime'), interrupted.signal);
  const { report, recording, unreached } = await resultOf(url, flags, { signal: interrupted.signal, time });
  if (unreached !== undefined) process.stderr.write(`${errorLine(unreached)}\n`);
  const { saveEvidence, writeSpec } = flags;
  const written = [
    ...reportOutputs(report, outputs, { gate, checks }),
    ...(writeSpec === undefined ? [] : [specOutput(writeSpec, recording)]),
    ...(saveEvidence === undefined ? [] : [evidenceOutput(saveEvidence, recording)]),
  ];
  await deliver(written, () => !time.isUp('writing'));
  await sendReport(upload, report, { url, quiet: flags.quiet, signal: interrupted.signal });
  finish(report, judgeGate(report, gate), interrupted.signal.aborted);
}

const evidenceOutput = (file: string, recording: Recording): Output => ({
  file,
  pieces: () => recordingPieces(recording),
});

async function resultOf(url: string | undefined, flags: ScanFlags, until: Until): Promise<ScanResult> {
  const { signal, time } = until;
  const code = await readCode({ source: flags.source ?? [], hasTime: () => !time.isUp('files') });
  const handed = await handedOver(flags, until);
  const beside = { time, ...(code !== undefined && { code }) };
  if (url !== undefined) return watched({ ...scanOptions(url, flags, signal), ...beside, ...handed }, flags);
  const choice = documentChoice(flags.spec);
  const offline = { ...offlineOptions(flags, signal), ...beside };
  const texts = choice.kind === 'texts' ? choice.texts : undefined;
  if (handed.traffic !== undefined || handed.logged !== undefined) return scanHanded({ ...handed, texts }, offline);
  if (texts !== undefined) return scanTexts(texts, offline);
  if (code !== undefined) return scanCode(withFiles(code, flags), offline);
  throw fail('missing-argument', 'scan needs the URL of an API, or one of --spec, --har, --log and --source');
}

/** A folder without code looks like a clean one; throws UsageError for it. */
function withFiles(code: ReadCode, { source = [] }: ScanFlags): ReadCode {
  const { files, left } = code.source;
  if (files > 0 || left > 0) return code;
  throw fail(
    'unreadable-file',
    `${source[0]}: no source code or configuration was read in it; docs/source.md lists what is`,
  );
}

/** `--dry-run`: in place of a scan. */
async function showPlan(url: string | undefined, flags: ScanFlags): Promise<void> {
  if (url === undefined) throw fail('missing-argument', '--dry-run needs the URL that the requests would go to');
  const isJson = textOrJson(flags.format) === 'json';
  const { output } = flags;
  checkDestinations(output === undefined ? [] : [{ option: '--output', file: output }]);
  noteUnwritten(flags);
  const options = scanOptions(url, flags, onInterrupt().signal);
  const plan = await dryRun(options);
  if (plan === undefined) {
    throw fail('invalid-document', '--dry-run plans from an API document, and none was found; --spec names one');
  }
  const shown = shownPlan(plan, options.credentials);
  const text = (): string => (isJson ? dryRunJson(shown) : dryRunText(shown));
  await deliver([{ ...(output !== undefined && { file: output }), text }]);
}

/** A dry run makes no report and sees nothing. */
function noteUnwritten({ report, saveEvidence, writeSpec, upload }: ScanFlags): void {
  const named = { '--report': report, '--save-evidence': saveEvidence, '--write-spec': writeSpec, '--upload': upload };
  const unwritten = Object.entries(named).flatMap(([option, given]) => (given === undefined ? [] : [option]));
  if (unwritten.length > 0) process.stderr.write(`openbrick: ${unwritten.join(', ')}: not written with --dry-run\n`);
}

/** Findings about the user's credentials that are known before the first request: whoever runs the scan may want to stop it. */
const givenLines = (findings: readonly Finding[]): string =>
  findings.map((each) => `openbrick: before the first request: ${findingLine(each)}\n`).join('');

/** Runs a scan with its progress line. */
export async function watched(options: ScanOptions, flags: Pick<ScanFlags, 'quiet'>): Promise<ScanResult> {
  const progress = new Progress(process.stderr, flags.quiet ?? false);
  try {
    return await scan({
      ...options,
      onStage: (name) => progress.stage(name),
      onSent: (stats) => progress.sent(stats),
      onGiven: (findings) => {
        progress.end();
        if (flags.quiet !== true) process.stderr.write(givenLines(findings));
      },
    });
  } finally {
    progress.end();
  }
}
