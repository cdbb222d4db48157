import type { Check, Location, Observation } from '../model/check.ts';
import type { CodePatch } from '../model/code.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Finding, Masked, Proof, ReportLocation, ReportPatch } from '../model/report.ts';
import { remembered } from '../parse/remembered.ts';
import { afterwards } from './afterwards.ts';
import { curlOf } from './curl.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Mask } from './mask.ts';
import type { Merged } from './merge.ts';

/** What a finding needs to know of the scan it is in. */
export interface FindingContext {
  readonly mask: Mask;
  /** Frameworks the target seems to be built with, the surest first. */
  readonly frameworks: readonly string[];
  /** Names of the guides there are. */
  readonly guides: ReadonlySet<string>;
  readonly exchange: (id: string) => Exchange | undefined;
  /** What the API document calls the operation of a live place. */
  readonly documented: (at: Location) => Pick<Location, 'path' | 'operationId'>;
  /** A secret rule's title by its id. */
  readonly ruleTitle: (id: string) => string | undefined;
}

/** A check's observation as the report shows it: masked, with the framework's fix, its guide and how to see it again. */
export function findingOf(check: Check, observation: Merged, context: FindingContext): Finding {
  const names = namesOf(observation);
  return {
    fingerprint: fingerprintOf(check.id, observation),
    check: check.id,
    category: check.category,
    severity: observation.severity ?? check.severity,
    confidence: observation.confidence ?? 'certain',
    title: context.mask.quoted(observation.title ?? check.title, names),
    summary: context.mask.quoted(observation.message, names),
    location: locationOf(observation.at, context),
    ...(observation.inHead !== undefined && { inHead: observation.inHead }),
    ...(observation.count > 1 && { count: observation.count }),
    related: (observation.related ?? []).map((at) => locationOf(at, context)),
    ...wayOfValue(observation, names, context),
    proof: proofOf(observation, names, context),
    remediation: remediationOf(check, observation, context),
    references: referencesOf(check),
  };
}

/** What the places of an observation are called: a name is no secret, also where a secret is the same word. */
function namesOf({ at, related = [] }: Observation): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name = '', pointer = '', path = '' } of [at, ...related]) {
    for (const each of [name, pointer, path]) names.add(each);
    for (const part of pointer.split('/')) names.add(part);
    for (const segment of wordsOfPath(path)) names.add(segment);
  }
  return names;
}

/** A word with a digit in it is no name that we chose to speak of. */
const wordsOfPath = remembered((path) => path.split('/').filter((segment) => !/\d/.test(segment)));

/** References in the order in which people look for them: OWASP, CWE, then specifications and links. */
export const referencesOf = (check: Check): string[] => [
  ...check.owasp.map((id) => `OWASP ${id}`),
  ...check.cwe.map((id) => `CWE-${id}`),
  ...check.references,
];

function locationOf(at: Location, { mask, documented }: FindingContext): ReportLocation {
  const named = documented(at);
  const { name, pointer, file, line, column, commit } = at;
  const { path = at.path, operationId = at.operationId } = named;
  const url = at.url === undefined ? undefined : withoutUserinfo(at.url);
  const shownPath = path ?? (url && pathOf(url));
  const names = name === undefined ? NO_NAME : new Set([name]);
  return {
    source: at.source,
    ...(at.method !== undefined && { method: at.method }),
    ...(at.part !== undefined && { part: at.part }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(commit !== undefined && { commit }),
    ...(url !== undefined && { url: mask.value(url, names) }),
    ...(shownPath !== undefined && { path: mask.value(shownPath, names) }),
    ...(name !== undefined && { name: mask.name(name) }),
    ...(pointer !== undefined && { pointer: mask.name(pointer) }),
    ...(file !== undefined && { file: mask.name(file) }),
    ...(operationId !== undefined && { operationId: mask.name(operationId) }),
  };
}

/** One place is no way. */
function wayOfValue(
  { way = [] }: Observation,
  names: ReadonlySet<string>,
  context: FindingContext,
): Pick<Finding, 'path'> {
  if (way.length < 2) return {};
  return {
    path: way.map(({ stage, at, why }) => ({
      stage,
      location: locationOf(at, context),
      ...(why !== undefined && { why: context.mask.quoted(why, names) }),
    })),
  };
}

const NO_NAME: ReadonlySet<string> = new Set(['']);

const pathOf = remembered((url) => (URL.canParse(url) ? new URL(url).pathname : undefined));

/** Masks those that are there, and leaves out those that are not. */
function texts<K extends string>(
  fields: Record<K, string | undefined>,
  masked: (text: string) => Masked,
): { [P in K]?: Masked } {
  const present = Object.entries<string | undefined>(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, masked(value)]],
  );
  return Object.fromEntries(present);
}

function withoutUserinfo(url: string): string {
  if (!url.includes('@') || !URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

function proofOf({ proof }: Observation, names: ReadonlySet<string>, context: FindingContext): Proof {
  if (proof === undefined) return {};
  const { secret, cookie } = proof;
  const exchange = proof.exchange === undefined ? undefined : context.exchange(proof.exchange);
  return {
    ...texts({ curl: exchange && curlOf(exchange.request) }, (text) => context.mask.value(text, names)),
    ...texts({ excerpt: proof.excerpt }, (text) => context.mask.quoted(text, names)),
    ...(secret && { secret: secretOf(secret, context) }),
    ...(cookie && { cookie: cookieOf(cookie, context.mask) }),
  };
}

const secretOf = (
  { rule, provider, value, checksum }: NonNullable<NonNullable<Observation['proof']>['secret']>,
  { mask, ruleTitle }: FindingContext,
): NonNullable<Proof['secret']> => ({
  rule,
  provider,
  title: ruleTitle(rule) ?? 'Key by its name',
  masked: mask.text(value.masked),
  length: value.length,
  checksum,
});

const cookieOf = (
  { key, layers, ...cookie }: NonNullable<NonNullable<Observation['proof']>['cookie']>,
  mask: Mask,
): NonNullable<Proof['cookie']> => ({
  ...cookie,
  ...(layers && { layers: layers.map(mask.name) }),
  ...(key && { key: mask.text(key.shown) }),
});

/** Files have a text of their own, and keys that are made to be public need nothing. */
const afterwardsOf = ({ id }: Check, { proof }: Observation): string =>
  proof?.secret === undefined || HAVE_THEIR_OWN.has(id) ? '' : afterwards(proof.secret);

const HAVE_THEIR_OWN = new Set([
  'code-key-hardcoded',
  'code-session-key-hardcoded',
  'publishable-key-exposed',
  'sensitive-file-exposed',
]);

function remediationOf(check: Check, observation: Observation, context: FindingContext): Finding['remediation'] {
  const candidates = [observation.framework, observation.proof?.cookie?.framework, ...context.frameworks].filter(
    (id) => id !== undefined,
  );
  const framework = candidates.find((id) => check.fixes?.[id] !== undefined);
  const summary = observation.fix ?? (framework === undefined ? check.fix : (check.fixes?.[framework] ?? check.fix));
  const guide = candidates
    .map((id) => `${check.guide}/${id}/session-cookies`)
    .find((name) => check.guide !== undefined && context.guides.has(name));
  return {
    summary: context.mask.text(
      [summary, ...(observation.furtherFix ?? []), afterwardsOf(check, observation)]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...(guide !== undefined && { guide }),
    ...(framework !== undefined && { framework }),
    ...patchOf(observation.patch, context.mask),
  };
}

/** A patch of which the new lines hold a secret is none that a reader could apply: `openbrick fix` has it. */
function patchOf(patch: CodePatch | undefined, mask: Mask): { readonly patch?: ReportPatch } {
  if (patch === undefined) return {};
  const after = patch.after.map((text) => mask.value(text));
  if (after.some((text, i) => text !== patch.after[i])) return {};
  const { file, line, before } = patch;
  return { patch: { file: mask.name(file), line, before: before.map((text) => mask.value(text)), after } };
}
