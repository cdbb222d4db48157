import { checks } from '../checks/index.ts';
import type { GatherOptions } from '../gather/gather.ts';
import { guideNames } from '../guides/guides.ts';
import type { Check } from '../model/check.ts';
import { categories } from '../model/terms.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import type { JudgeOptions, OfflineOptions, ScanOptions } from '../scan.ts';
import { documentChoice } from './document-files.ts';
import { fail } from './fail.ts';
import { openKeys } from './keys-file.ts';
import { limitOf } from './limits.ts';
import type { ScanFlags } from './scan-flags.ts';
import * as values from './values.ts';
import { version } from './version.ts';

/** Longest body that is read; what is longer is cut and said. */
const maxBodyBytes = 2 * 1024 * 1024;

/** Everything `scan()` needs, from flags that have been read but not yet understood. */
export function scanOptions(url: string, flags: ScanFlags, signal: AbortSignal): ScanOptions {
  return {
    ...wireOptions(values.targetUrl(url), flags, signal),
    crawl: true,
    seeds: [],
    include: flags.include ?? [],
    exclude: flags.exclude ?? [],
    wholeHost: flags.wholeHost ?? false,
    ...keyOptions(flags),
    document: documentChoice(flags.spec),
    ...judgeOptions(flags),
  };
}

/** What a document alone is judged by: the credentials that the user gave, too. */
export const offlineOptions = (flags: ScanFlags, signal: AbortSignal): OfflineOptions => ({
  credentials: credentials(flags),
  ...keyOptions(flags),
  ...judgeOptions(flags),
  signal,
});

/** What judging needs, with or without a target. */
export const judgeOptions = (flags: ScanFlags): JudgeOptions => ({
  selects: selection(flags),
  ...publicUrl(flags),
  suppressions: flags.suppressions === false ? false : (flags.suppress ?? []),
  guides: new Set(guideNames()),
  version,
});

/** Where the target is served to the public, for judging alone. */
export const publicUrl = (flags: ScanFlags): Pick<JudgeOptions, 'publicUrl'> =>
  flags.publicUrl === undefined ? {} : { publicUrl: values.publicOrigin(flags.publicUrl) };

function wireOptions(
  target: URL,
  flags: ScanFlags,
  signal: AbortSignal,
): Omit<GatherOptions, 'crawl' | 'seeds' | 'include' | 'exclude' | 'keys'> {
  return {
    target,
    limits: {
      maxRequests: limitOf(flags, 'maxRequests'),
      maxTimeMs: limitOf(flags, 'maxTime'),
      rate: limitOf(flags, 'rate'),
      concurrency: limitOf(flags, 'concurrency'),
      timeoutMs: limitOf(flags, 'timeout'),
      maxBodyBytes,
    },
    credentials: credentials(flags),
    allowWrites: flags.allowWrites ?? false,
    insecure: flags.insecure ?? false,
    signal,
    userAgent: `openbrick/${version} (API security scanner)`,
  };
}

function credentials(flags: ScanFlags): HeaderLine[] {
  const given = (flags.header ?? []).flatMap(values.headers);
  const isCookie = ([name]: HeaderLine): boolean => name.toLowerCase() === 'cookie';
  const cookies = [...given.filter(isCookie).map(([, value]) => value), ...(flags.cookie ?? [])].flatMap(
    values.cookies,
  );
  const lines = given.filter((line) => !isCookie(line));
  if (cookies.length > 0) lines.push(['Cookie', cookies.join('; ')]);
  if (flags.bearer !== undefined) lines.push(['Authorization', `Bearer ${values.bearer(flags.bearer)}`]);
  if (flags.basic !== undefined) lines.push(['Authorization', `Basic ${basic(flags.basic)}`]);
  return lines;
}

function basic(text: string): string {
  const pair = values.fromEnvironment(text, '--basic');
  if (!pair.includes(':'))
    throw fail('invalid-credential', '--basic takes `user:password`, or env:NAME of a variable that holds it');
  return Buffer.from(pair).toString('base64');
}

function keyOptions({ keys, guessKeys = false }: ScanFlags): Pick<ScanOptions, 'keys' | 'moreKeys' | 'guessKeys'> {
  if (keys === undefined) return { keys: [], guessKeys };
  const { first, rest } = openKeys(keys);
  return { keys: first, moreKeys: rest, guessKeys };
}

/** `--only` and `--skip` name checks or whole categories; a name that is neither is a mistake, not an empty scan. */
export function selection({ only, skip }: ScanFlags): (check: Check) => boolean {
  const [wanted, unwanted] = [names(only, '--only'), names(skip, '--skip')];
  const within = (set: ReadonlySet<string>, { id, category }: Check): boolean => set.has(id) || set.has(category);
  return (check) => (wanted.size === 0 || within(wanted, check)) && !within(unwanted, check);
}

function names(given: readonly string[] | undefined, option: string): Set<string> {
  const all = (given ?? []).flatMap((text) => text.split(',')).map((text) => text.trim());
  const known = new Set<string>([...categories, ...checks.map(({ id }) => id)]);
  const unknown = all.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw fail(
      'unknown-check',
      `${option}: there is no check or category ${JSON.stringify(unknown)}; \`openbrick checks\` lists them`,
    );
  }
  return new Set(all);
}
