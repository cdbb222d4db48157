import { fail } from '../fail.ts';
import type { ScanFlags } from '../scan-flags.ts';
import { fileOf, namesTarget } from './file-names.ts';
import type { Target } from './target.ts';

/** Options that are about one target. */
const OF_ONE = {
  har: '--har',
  log: '--log',
  source: '--source',
  publicUrl: '--public-url',
  dryRun: '--dry-run',
} as const;
const CREDENTIALS = {
  header: '--header',
  cookie: '--cookie',
  bearer: '--bearer',
  basic: '--basic',
  identity: '--identity',
  login: '--login',
  auth: '--auth',
} as const;

const given = <K extends keyof ScanFlags>(flags: ScanFlags, options: Readonly<Record<K, string>>): string[] =>
  Object.entries<string>(options).flatMap(([name, option]) => (flags[name as K] === undefined ? [] : [option]));

/** Throws UsageError for options that several targets cannot share. */
export function refuseForSeveral(flags: ScanFlags, targets: readonly Target[]): void {
  const [ofOne] = given(flags, OF_ONE);
  if (ofOne !== undefined)
    throw fail('invalid-choice', `${ofOne} is about one target; scan the others in runs of their own`);
  const [credential] = given(flags, CREDENTIALS);
  const hosts = new Set(targets.map(({ url }) => new URL(url).hostname));
  if (credential !== undefined && hosts.size > 1)
    throw fail(
      'invalid-choice',
      `${credential} would be sent to ${hosts.size} hosts; scan hosts with credentials in runs of their own`,
    );
  const { format = 'terminal', output } = flags;
  if (output === undefined && flags.quiet !== true && ['html', 'junit'].includes(format))
    throw fail(
      'invalid-choice',
      `several ${format} reports do not fit on standard output; add --output report-{target}`,
    );
}

/** The flags of one target: each file has a name of its own, and SARIF that is written for all is left out. */
export function flagsFor(flags: ScanFlags, { name }: Target): ScanFlags {
  const { output, format = 'terminal', baseline, saveEvidence, writeSpec, report = [], ...rest } = flags;
  const isShared = output !== undefined && isSharedSarif(format, output);
  const own = report.filter((text) => !isSharedSarif(...formatAndFile(text)));
  return {
    ...rest,
    format,
    quiet: flags.quiet === true || isShared || sharedFormat(flags) !== undefined,
    ...(output !== undefined && !isShared && { output: fileOf(output, name) }),
    ...(baseline !== undefined && { baseline: namesTarget(baseline) ? fileOf(baseline, name) : baseline }),
    ...(saveEvidence !== undefined && { saveEvidence: fileOf(saveEvidence, name) }),
    ...(writeSpec !== undefined && { writeSpec: fileOf(writeSpec, name) }),
    report: own.map((text) => {
      const [of, file] = formatAndFile(text);
      return file === '' ? text : `${of}=${fileOf(file, name)}`;
    }),
  };
}

/** Files of SARIF that hold a run of each target. */
export function sharedSarif({ format = 'terminal', output, report = [] }: ScanFlags): string[] {
  const named = report.map(formatAndFile);
  const all = output === undefined ? named : [...named, [format, output] as const];
  return all.filter(([of, file]) => isSharedSarif(of, file)).map(([, file]) => file);
}

/** What goes to standard output at the end, all reports in one; undefined for text and annotations, which are printed target by target. */
export function sharedFormat({
  format = 'terminal',
  output,
  quiet,
}: ScanFlags): 'json' | 'sarif' | 'markdown' | undefined {
  if (output !== undefined || quiet === true) return undefined;
  return format === 'json' || format === 'sarif' || format === 'markdown' ? format : undefined;
}

const isSharedSarif = (format: string, file: string): boolean =>
  format === 'sarif' && file !== '' && !namesTarget(file);

function formatAndFile(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}
