import type { Check } from '../model/check.ts';
import type { Report } from '../model/report.ts';
import { type FormatName, formats, isFormatName, type RuleInfo } from '../report/index.ts';
import { fail } from './fail.ts';
import { writeGiven } from './files.ts';
import { failsGate, type Gate } from './gate.ts';
import type { ScanFlags } from './scan-flags.ts';

/** Where a report goes: one format to standard output or `--output`, others to files of their own. */
export interface Outputs {
  readonly format: FormatName;
  readonly output?: string;
  readonly more: readonly { readonly format: FormatName; readonly file: string }[];
  readonly color: boolean;
  readonly quiet: boolean;
}

export function outputsFrom(flags: ScanFlags): Outputs {
  const more = (flags.report ?? []).map((text) => {
    const equals = text.indexOf('=');
    if (equals < 1 || equals === text.length - 1)
      throw fail('invalid-choice', '--report takes `format=file`, e.g. html=report.html');
    return { format: formatNamed(text.slice(0, equals), '--report'), file: text.slice(equals + 1) };
  });
  return {
    format: formatNamed(flags.format ?? 'terminal', '--format'),
    ...(flags.output !== undefined && { output: flags.output }),
    more,
    color: flags.color !== false && wantsColor(),
    quiet: flags.quiet ?? false,
  };
}

function formatNamed(name: string, option: string): FormatName {
  if (!isFormatName(name))
    throw fail(
      'invalid-choice',
      `${option}: there is no format ${JSON.stringify(name)}; take one of ${Object.keys(formats).join(', ')}`,
    );
  return name;
}

/** https://no-color.org; a pipe gets no colour unless FORCE_COLOR asks for it. */
const wantsColor = (): boolean =>
  (process.env['NO_COLOR'] ?? '') === '' &&
  (process.stdout.isTTY === true || (process.env['FORCE_COLOR'] ?? '0') !== '0');

/** What a report is shown with. */
interface Shown {
  readonly gate: Gate;
  /** Those that the report may have findings of. */
  readonly checks: readonly Check[];
}

export function writeReport(report: Report, outputs: Outputs, { gate, checks }: Shown): void {
  const shown = { rules: checks.map(ruleOf), fails: failsGate(gate), folder: process.cwd() };
  const context = { ...shown, color: false, width: 100 };
  for (const { format, file } of outputs.more) writeGiven(file, formats[format](report, context));
  if (outputs.output !== undefined) writeGiven(outputs.output, formats[outputs.format](report, context));
  else if (!outputs.quiet) {
    const width = Math.min(Math.max(process.stdout.columns ?? 100, 60), 120);
    process.stdout.write(formats[outputs.format](report, { ...context, color: outputs.color, width }));
  }
}

/** What formats say of a check beyond the report: SARIF's rules. */
const ruleOf = ({ id, title, why, fix, category, severity, cwe, references }: Check): RuleInfo => ({
  id,
  title,
  why,
  fix,
  category,
  severity,
  cwe,
  helpUri:
    references.find((reference) => reference.startsWith('https://')) ??
    `https://cwe.mitre.org/data/definitions/${cwe[0]}.html`,
});
