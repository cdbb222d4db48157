import { readGuide } from '../guides/guides.ts';
import type { Check } from '../model/check.ts';
import type { Report } from '../model/report.ts';
import { checkPage } from '../package/pages.ts';
import { type FormatName, formats, isFormatName } from '../report/index.ts';
import { ruleInfoOf } from '../report/rule-info.ts';
import { wantsColor } from './color.ts';
import type { Output } from './deliver.ts';
import { fail } from './fail.ts';
import { failsGate, type Gate } from './gate.ts';
import type { ScanFlags } from './scan-flags.ts';
import { checkDestinations, type Destination } from './writable.ts';

/** Where a report goes: one format to standard output or `--output`, others to files of their own. */
export interface Outputs {
  readonly format: FormatName;
  readonly output?: string;
  readonly more: readonly { readonly format: FormatName; readonly file: string }[];
  /** Every file that the flags name, recordings and documents too. */
  readonly destinations: readonly Destination[];
  readonly color: boolean;
  readonly quiet: boolean;
}

/** What the flags ask for; throws UsageError for a format that there is not, and for a file that cannot be written. */
export function outputsFrom(flags: ScanFlags): Outputs {
  const outputs = outputsOf(flags);
  checkDestinations(outputs.destinations);
  return outputs;
}

/** The same, before any file was tried. */
export function outputsOf(flags: ScanFlags): Outputs {
  const more = (flags.report ?? []).map((text) => {
    const equals = text.indexOf('=');
    if (equals < 1 || equals === text.length - 1)
      throw fail('invalid-choice', '--report takes `format=file`, e.g. html=report.html');
    return { format: formatNamed(text.slice(0, equals), '--report'), file: text.slice(equals + 1) };
  });
  const format = formatNamed(flags.format ?? 'terminal', '--format');
  return {
    format,
    ...(flags.output !== undefined && { output: flags.output }),
    more,
    destinations: destinationsOf(flags, more),
    color: flags.color !== false && wantsColor(),
    quiet: flags.quiet ?? false,
  };
}

function destinationsOf(flags: ScanFlags, more: Outputs['more']): Destination[] {
  const { output, saveEvidence, writeSpec } = flags;
  const named = { '--output': output, '--save-evidence': saveEvidence, '--write-spec': writeSpec };
  return [
    ...more.map(({ format, file }) => ({ option: `--report ${format}`, file })),
    ...Object.entries(named).flatMap(([option, file]) => (file === undefined ? [] : [{ option, file }])),
  ];
}

function formatNamed(name: string, option: string): FormatName {
  if (!isFormatName(name))
    throw fail(
      'invalid-choice',
      `${option}: there is no format ${JSON.stringify(name)}; use one of ${Object.keys(formats).join(', ')}`,
    );
  return name;
}

/** What a report is shown with. */
interface Shown {
  readonly gate: Gate;
  /** Those that the report may have findings of. */
  readonly checks: readonly Check[];
}

/** The report in every format that was asked for. */
export function reportOutputs(report: Report, outputs: Outputs, { gate, checks }: Shown): Output[] {
  const guide = (name: string): string | undefined => readGuide(name)?.text;
  const rules = checks.map((check) => ruleInfoOf(check, checkPage(check.id)));
  const shown = { rules, guide, fails: failsGate(gate), folder: process.cwd() };
  const context = { ...shown, color: false, width: 100 };
  const { format, output, more, color, quiet } = outputs;
  const files = output === undefined ? more : [...more, { format, file: output }];
  const width = Math.min(Math.max(process.stdout.columns ?? 100, 60), 120);
  const printed = { text: () => formats[format](report, { ...context, color, width }) };
  return [
    ...(output === undefined && !quiet ? [printed] : []),
    ...files.map((each) => ({ file: each.file, text: () => formats[each.format](report, context) })),
  ];
}
