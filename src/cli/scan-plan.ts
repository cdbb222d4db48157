import { checks } from '../checks/index.ts';
import { selection } from '../library/selection.ts';
import * as library from '../library/settings.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import type { JudgeOptions, OfflineOptions, ScanOptions } from '../scan.ts';
import { withOneCookieHeader } from './credential-lines.ts';
import { documentChoice } from './document-files.ts';
import { identitiesFrom } from './identities.ts';
import { openKeys } from './keys-file.ts';
import { limitOf } from './limits.ts';
import { recipesFrom } from './log-in-files.ts';
import type { ScanFlags } from './scan-flags.ts';
import * as values from './values.ts';

/** Everything `scan()` needs, from flags that have been read but not yet understood. */
export function scanOptions(url: string, flags: ScanFlags, signal: AbortSignal): ScanOptions {
  const { allowWrites = false, insecure = false, llmProbes = false } = flags;
  const { include = [], exclude = [], wholeHost = false } = flags;
  const limits = {
    ...(flags.maxRequests !== undefined && { maxRequests: limitOf(flags, 'maxRequests') }),
    maxTimeMs: limitOf(flags, 'maxTime'),
    rate: limitOf(flags, 'rate'),
    concurrency: limitOf(flags, 'concurrency'),
    timeoutMs: limitOf(flags, 'timeout'),
  };
  const users = { headers: credentials(flags), identities: identitiesFrom(flags.identity), logIns: recipesFrom(flags) };
  const given = { ...users, document: documentChoice(flags.spec), limits, signal };
  const callback = flags.callback === undefined ? {} : { callback: values.targetUrl(flags.callback).href };
  const settings = { ...given, ...callback, allowWrites, llmProbes, insecure, include, exclude, wholeHost };
  return {
    ...library.scanOptions(values.targetUrl(url), settings),
    ...keyOptions(flags),
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

/** What judging needs, with or without a target. `--only` and `--skip` name checks or whole categories. */
export const judgeOptions = (
  flags: Pick<ScanFlags, 'only' | 'skip' | 'publicUrl' | 'context' | 'suppressions' | 'suppress'>,
): JudgeOptions => ({
  ...library.judgeOptions({
    ...(flags.context !== undefined && { context: values.targetContext(flags.context) }),
    ...(flags.publicUrl !== undefined && { publicUrl: values.publicOrigin(flags.publicUrl) }),
    suppressions: flags.suppressions === false ? false : (flags.suppress ?? []),
  }),
  selects: selection({ only: namesIn(flags.only), skip: namesIn(flags.skip) }, checks, '--'),
});

const namesIn = (given: readonly string[] = []): string[] =>
  given.flatMap((text) => text.split(',')).map((text) => text.trim());

function credentials(flags: ScanFlags): HeaderLine[] {
  const { header = [], cookie = [], bearer, basic } = flags;
  const cookies = cookie.map((text): HeaderLine => ['Cookie', values.fromEnvironment(text, '--cookie')]);
  return [
    ...withOneCookieHeader([...header.flatMap((text) => values.headers(text)), ...cookies]),
    ...(bearer === undefined ? [] : [values.bearerLine(bearer, '--bearer')]),
    ...(basic === undefined ? [] : [values.basicLine(basic, '--basic')]),
  ];
}

function keyOptions({
  keys,
  guessKeys,
}: ScanFlags): Pick<ScanOptions, 'keys' | 'moreKeys' | 'onKeyProblem' | 'guessKeys'> {
  const guessing = guessKeys === undefined ? {} : { guessKeys };
  if (keys === undefined) return { keys: [], ...guessing };
  const { first, rest, problems } = openKeys(keys);
  return { keys: first, moreKeys: rest, onKeyProblem: problems.report, ...guessing };
}
