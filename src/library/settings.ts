import { Buffer } from 'node:buffer';
import { checks } from '../checks/index.ts';
import { PER_IDENTITY } from '../gather/wire/shares.ts';
import { guideNames } from '../guides/guides.ts';
import { createLogIns } from '../login/log-ins.ts';
import type { Recipe } from '../login/recipe.ts';
import type { Check } from '../model/check.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import type { Identity } from '../model/identity.ts';
import type { Suppression } from '../model/suppression.ts';
import type { TargetContext } from '../model/terms.ts';
import { UsageError } from '../model/usage-error.ts';
import { version } from '../package/version.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import type { DocumentChoice, JudgeOptions, ScanLimits, ScanOptions } from '../scan.ts';
import { isKey, listOf, settingsOf, texts, webUrl } from './arguments.ts';
import { credentialLines, type Headers } from './credentials.ts';
import { limitsOf, standardLimits } from './limits.ts';
import { selection } from './selection.ts';

/** How what was seen is judged. Everything has a default. */
export interface JudgeSettings {
  /** Checks beside the built-in ones; `defineCheck` makes one. */
  readonly checks?: readonly Check[];
  /** Ids or categories of the checks that run; all unless given. */
  readonly only?: readonly string[];
  /** Ids or categories of checks that do not run. */
  readonly skip?: readonly string[];
  /** Origin at which the target is served to the public: it is judged as if it were there. Nothing is sent there. */
  readonly publicUrl?: string;
  /** What the target is for: it moves the weights of the score, as docs/scoring.md says. */
  readonly context?: TargetContext;
  /** Accepted findings; `false` also reports those that a mark in their line accepts. */
  readonly suppressions?: readonly Suppression[] | false;
}

/** What a scan sends, where, and how far it goes. Everything has a default. */
export interface ScanSettings extends JudgeSettings {
  /** Sent with each request to the target's own origin. Never part of a report. */
  readonly headers?: Headers;
  /** Sent as `Authorization: Bearer …`. */
  readonly bearer?: string;
  /** Users whose views of the API are compared. Without `headers` and `bearer`, the first of them is also the user that the API is explored as. */
  readonly identities?: readonly Identity[];
  /** Users that are signed in when the scan begins, from `readRecipe` or `readWfc`; they join the identities. */
  readonly logIns?: readonly Recipe[];
  /** Limits that differ from the standard: 500 requests, 60,000 ms, 20 requests a second (Infinity lifts it), 8 at once, 10,000 ms for one request, 2 MiB for one body. */
  readonly limits?: Partial<ScanLimits>;
  /** Also send requests that may change something. */
  readonly allowWrites?: boolean;
  /** Also send harmless messages to endpoints of language models. */
  readonly llmProbes?: boolean;
  /** An address of yours that the server under test may be given to fetch: you see in its log whether it was. */
  readonly callback?: string;
  /** Go on where the certificate is not trusted. */
  readonly insecure?: boolean;
  /** Follow links and look for documents; true unless given. */
  readonly crawl?: boolean;
  /** Also scan what lies outside the path of the URL. */
  readonly wholeHost?: boolean;
  /** More URLs to request. */
  readonly seeds?: readonly string[];
  /** Path globs such as `/api/**`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** The API document: what is found unless given. */
  readonly document?: DocumentChoice;
  /** Signing keys to try beside the published ones. */
  readonly keys?: readonly (string | Uint8Array)[];
  /** Also try keys made of words of the host and of page titles. */
  readonly guessKeys?: boolean;
  /** Ends the scan; the report then holds what was seen so far. */
  readonly signal?: AbortSignal;
  /** Asked before each request, with its URL; the request leaves when this resolves. For scans of one host that share a pace, beside `limits.rate`. */
  permit?(url: URL): Promise<void>;
  /**
   * Asked for each IP address that the host of the target (or of a log-in) has, before the first connection; those addresses alone are connected
   * to, so a name that changes meanwhile changes nothing. The host is not connected to where one address is refused. Every address is allowed unless given.
   */
  allowAddress?(address: string): boolean;
  /** What is being done now, in words for a person. */
  onStage?(stage: string): void;
  /** After each request. */
  onSent?(stats: { readonly sent: number; readonly failed: number; readonly budget: number }): void;
}

/** Throws UsageError where `only` or `skip` names no check and no category, or two checks have one id. */
export function judgeOptions(settings: JudgeSettings = {}): JudgeOptions {
  const { checks: own = [], only, skip, publicUrl, context, suppressions } = settingsOf(settings);
  const catalogue = withOwn(own);
  return {
    catalogue,
    selects: selection({ only: texts(only, 'only'), skip: texts(skip, 'skip') }, catalogue),
    ...(publicUrl !== undefined && { publicUrl: webUrl(publicUrl, 'publicUrl').origin }),
    ...(context !== undefined && { context }),
    ...(suppressions !== undefined && { suppressions }),
    guides: new Set(guideNames()),
    version,
  };
}

/** The built-in checks and those of the caller. Findings, suppressions and `only` name a check by its id, so that no two may share one. */
function withOwn(own: readonly Check[]): readonly Check[] {
  const ids = new Set(checks.map(({ id }) => id));
  for (const { id } of own) {
    if (ids.has(id)) throw new UsageError('invalid-choice', `checks: there are two with the id ${JSON.stringify(id)}`);
    ids.add(id);
  }
  return [...checks, ...own];
}

/** The same for a scan of a target, an absolute http or https URL. */
export function scanOptions(target: URL, settings: ScanSettings = {}): ScanOptions {
  const { headers, bearer, limits, keys = [], signal, document, wholeHost, guessKeys } = settingsOf(settings);
  const given = credentialLines(headers, bearer);
  const { identities, ...sessions } = createLogIns(settings.logIns ?? [], target);
  const users = [...(settings.identities ?? []), ...identities];
  return {
    target,
    limits: limitsOf(limits, {
      ...standardLimits,
      maxRequests: standardRequests(settings.identities, identities, given),
    }),
    ...usersOf(given, users),
    ...(identities.length > 0 && { sessions }),
    allowWrites: settings.allowWrites ?? false,
    llmProbes: settings.llmProbes ?? false,
    insecure: settings.insecure ?? false,
    signal: signal ?? new AbortController().signal,
    userAgent: `openbrick/${version} (API security scanner)`,
    crawl: settings.crawl ?? true,
    seeds: texts(settings.seeds, 'seeds'),
    include: texts(settings.include, 'include'),
    exclude: texts(settings.exclude, 'exclude'),
    keys: suppliedKeys(keys),
    ...(guessKeys !== undefined && { guessKeys }),
    ...(settings.callback !== undefined && { callback: webUrl(settings.callback, 'callback') }),
    ...(wholeHost !== undefined && { wholeHost }),
    ...(document !== undefined && { document }),
    ...hooksOf(settings),
    ...judgeOptions(settings),
  };
}

/** What the caller is reported, and asked, while the scan runs. */
const hooksOf = ({
  allowAddress,
  onStage,
  onSent,
  permit,
}: ScanSettings): Pick<ScanOptions, 'allowAddress' | 'onStage' | 'onSent' | 'permit'> => ({
  ...(allowAddress !== undefined && { allowAddress: (address) => allowAddress(address) }),
  ...(permit !== undefined && { permit: (url) => permit(url) }),
  ...(onStage !== undefined && { onStage: (stage) => onStage(stage) }),
  ...(onSent !== undefined && { onSent: (stats) => onSent(stats) }),
});

/** Where nothing is said: identities that are compared bring requests of their own. One log-in alone is the user that the API is explored as. */
function standardRequests(
  named: readonly Identity[] = [],
  signedIn: readonly Identity[],
  given: readonly HeaderLine[],
): number {
  const isAlone = signedIn.length === 1 && named.length === 0 && given.length === 0;
  return standardLimits.maxRequests + (isAlone ? 0 : PER_IDENTITY * (named.length + signedIn.length));
}

/** The scan explores with the given credentials, or as the first identity where there are none. */
function usersOf(
  credentials: readonly HeaderLine[],
  identities: readonly Identity[] = [],
): Pick<ScanOptions, 'credentials' | 'identities' | 'surveyAs'> {
  const [first] = identities;
  if (credentials.length > 0 || first === undefined) return { credentials, identities };
  return { credentials: first.session.lines(), identities, surveyAs: first.name };
}

/** The keys that the caller gave, each named by its place in the list. */
export const suppliedKeys = (keys: readonly (string | Uint8Array)[]): SuppliedKey[] =>
  listOf(keys, 'keys', 'a list of texts or bytes', isKey).map((key, at) => ({
    bytes: typeof key === 'string' ? Buffer.from(key) : key,
    source: `key ${at + 1}`,
  }));
