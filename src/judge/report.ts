import { credentialsInGivenUrl } from '../derive/credentials/in-given-url.ts';
import { pathIndex } from '../derive/document/document-paths.ts';
import { isOfOrigin } from '../derive/place.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { sealedGiven } from '../derive/secrets/sealed-key.ts';
import { secretsInNames } from '../derive/secrets/secrets-in-names.ts';
import type { Check, Location, Observation } from '../model/check.ts';
import type { ApiDocument } from '../model/document.ts';
import type { Evidence, Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { CheckOutcome, Finding, Report } from '../model/report.ts';
import { type Said, say } from '../model/said.ts';
import type { Sealed } from '../model/sealed.ts';
import type { Suppression } from '../model/suppression.ts';
import { compareSeverity, confidences, type Harm, type TargetContext } from '../model/terms.ts';
import { runAtOnce, type Steps } from '../parse/steps.ts';
import { authorizationOf } from './authorization.ts';
import { isCatchAll } from './catch-all.ts';
import { categoryScores, contextNote } from './category-scores.ts';
import { controlsOf } from './controls/table.ts';
import { coverageOf } from './coverage.ts';
import { type FindingContext, findingOf } from './finding.ts';
import { numbered } from './fingerprint.ts';
import { gradeMeaning, harmKey } from './harm.ts';
import { joinDefects } from './join-defects.ts';
import { type Mask, makingMask } from './mask.ts';
import { correlate, type Merged, mergeSame, withoutDuplicates } from './merge.ts';
import { whyNoGrade } from './no-grade.ts';
import { capOf, gradeOf, policy, scoreOf } from './policy.ts';
import type { Verdict } from './run.ts';
import { sparedNote } from './spared.ts';
import { type Seen, splitSuppressed } from './suppress.ts';
import { suppressionNotes } from './suppression-notes.ts';
import { targetOf } from './target-of.ts';

/** All that a report is made from. Nothing else reaches it. */
export interface ReportInput {
  readonly evidence: Evidence;
  readonly verdicts: readonly Verdict[];
  /** Exchanges of the checks' own probes, for the curl lines. */
  readonly probed: readonly Exchange[];
  /** Every secret seen in the evidence, whether or not a finding names it. */
  readonly secrets: readonly Sealed[];
  readonly notes: readonly Said[];
  /** The target that could not be reached, and why. */
  readonly unreached?: Recording['unreached'];
  /** Findings that are accepted; `false` reports those with a mark in their line too. */
  readonly suppressions: readonly Suppression[] | false;
  /** What the target is for, where the user says so. */
  readonly context?: TargetContext | undefined;
  readonly guides: ReadonlySet<string>;
  readonly ruleTitle: (id: string) => string | undefined;
  readonly version: string;
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly requests: Report['requests'];
}

/** The only maker of reports, and the only door out for received text. */
export const buildReport = (input: ReportInput): Report => runAtOnce(buildingReport(input));

/** The same in steps. Where there is no time, findings name only the first of their places, and count all. */
export function* buildingReport(input: ReportInput): Steps<Report> {
  const ofTarget = credentialsInGivenUrl(input.unreached?.target ?? '').map(sealedGiven);
  const mask = yield* makingMask([
    ...input.secrets,
    ...ofTarget,
    ...secretsIn(input.verdicts),
    ...secretsInNames(input.evidence),
  ]);
  const surface = input.evidence.surface.ok ? input.evidence.surface.value : undefined;
  const document = input.evidence.document.ok ? input.evidence.document.value : undefined;
  const all = yield* findingsOf(input, contextOf(input, { surface, document, mask }));
  const split = splitSuppressed(all, input.suppressions, { mask, at: input.startedAt });
  const { findings, suppressed } = split;
  const coverage = coverageOf({ ...input, surface, exchanges: exchangesById(input) }, mask);
  const why = whyNoGrade({ ...input, coverage });
  const noGrade = surface !== undefined && isAlarming(findings) ? undefined : why;
  const authorization = authorizationOf(input.evidence, mask);
  const restsOnLittle =
    why !== undefined && noGrade === undefined ? [say`The grade is based on little evidence: ${why}.`] : [];
  const score = noGrade === undefined ? scoreOf(findings, input.context) : null;
  const grade = score === null ? undefined : gradeOf(score);
  return {
    schemaVersion: 1,
    tool: { name: 'openbrick', version: input.version },
    target: targetOf(input, mask),
    startedAt: new Date(input.startedAt).toISOString(),
    durationMs: Math.round(input.durationMs),
    requests: input.requests,
    policy: { version: policy.version, ...(input.context !== undefined && { context: input.context }) },
    score,
    grade: grade ?? null,
    ...(grade !== undefined && { gradeMeans: mask.text(gradeMeaning(grade, findings)) }),
    ...(noGrade !== undefined && { noGrade: mask.quoted(noGrade) }),
    categories: categoryScores(findings, input, noGrade === undefined),
    checks: input.verdicts.map((verdict) => outcomeOf(verdict, mask)),
    findings,
    ...(suppressed.length > 0 && { suppressed }),
    coverage,
    ...(authorization !== undefined && { authorization }),
    notes: [
      ...new Set(
        [
          ...restsOnLittle,
          ...contextNote(grade === undefined ? undefined : input.context),
          ...suppressionNotes(split, input),
          ...sparedNote(input.verdicts),
          ...input.notes,
        ].map((note) => mask.quoted(note)),
      ),
    ],
  };
}

/** However little was seen: what caps a score is ground for a grade. A grade is withheld so that it does not calm, never to hide an alarm. */
const isAlarming = (findings: readonly Finding[]): boolean => capOf(findings) < 100;

const secretsIn = (verdicts: readonly Verdict[]): Sealed[] =>
  verdicts.flatMap(({ observations }) => observations.flatMap(({ proof }) => proof?.secret?.value ?? []));

interface Known {
  readonly surface: Surface | undefined;
  readonly document: ApiDocument | undefined;
  readonly mask: Mask;
}

function contextOf(input: ReportInput, { surface, document, mask }: Known): FindingContext {
  const exchanges = exchangesById(input);
  const sentFor = new Map([...exchanges.values()].map(({ request, operation }) => [placeKey(request), operation]));
  // A guess gives no advice: the general fix is right for every framework.
  const frameworks = (surface?.frameworks ?? [])
    .filter(({ confidence }) => confidence !== 'tentative')
    .sort((a, b) => confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence))
    .map(({ id }) => id);
  return {
    mask,
    frameworks,
    guides: input.guides,
    exchange: (id) => exchanges.get(id),
    documented: (at) => (surface && document ? documentedAt(at, surface, document, sentFor) : {}),
    ruleTitle: input.ruleTitle,
  };
}

const placeKey = ({ method, url }: { readonly method: string; readonly url: string }): string => `${method} ${url}`;

/** The template and operation id of a live place, in place of the one URL: of the operation that it was requested for, else of the nearest by its path. */
function documentedAt(
  { source, method, url }: Location,
  { origin }: Surface,
  document: ApiDocument,
  sentFor: ReadonlyMap<string, string | undefined>,
): Pick<Location, 'path' | 'operationId'> {
  if ((source !== 'live' && source !== 'har') || method === undefined || url === undefined || !isOfOrigin(url, origin))
    return {};
  const index = pathIndex(document, origin);
  const planned = sentFor.get(placeKey({ method, url }));
  const named = planned === undefined ? undefined : index.operationNamed(planned, url);
  const operation = named ?? index.operationNear(method, url);
  if (operation === undefined) return {};
  const { path, operationId } = operation;
  if (isCatchAll(path)) return {};
  return { path, ...(operationId !== undefined && { operationId }) };
}

const exchangesById = ({ evidence, probed }: ReportInput): Map<string, Exchange> =>
  new Map([...(evidence.exchanges.ok ? evidence.exchanges.value : []), ...probed].map((each) => [each.id, each]));

/** Worst first: by severity, within it by harm, then by check and place, so that the order is the same each time. */
function* findingsOf(input: ReportInput, context: FindingContext): Steps<Seen[]> {
  const merged = yield* mergedOf(input);
  const related = correlate(merged.map(({ observation }) => observation));
  const findings: Finding[] = [];
  for (const [i, { check, observation }] of merged.entries()) {
    const whole = related[i] ?? observation;
    findings.push(findingOf(check, (yield) ? whole : shortened(whole), context));
  }
  return numbered(findings)
    .map((finding, i) => {
      const { allowed, harm } = merged[i]?.observation ?? {};
      return { seen: { finding, allowed }, severity: finding.severity, key: orderKey(finding, harm) };
    })
    .sort((a, b) => compareSeverity(a.severity, b.severity) || compareText(a.key, b.key))
    .map(({ seen }) => seen);
}

/** Other places of a finding that are named where there is no time for all. */
const MOST_IN_HASTE = 10;

function shortened(observation: Merged): Merged {
  const { related = [] } = observation;
  return related.length > MOST_IN_HASTE ? { ...observation, related: related.slice(0, MOST_IN_HASTE) } : observation;
}

function* mergedOf({
  verdicts,
  evidence: { exchanges, source },
}: ReportInput): Steps<{ readonly check: Check; readonly observation: Merged }[]> {
  const all = withoutDuplicates(
    verdicts.flatMap(({ check, observations }) =>
      withSeverity(check, observations).map((observation) => ({ check, observation })),
    ),
  );
  const seen = joinDefects(all, exchanges.ok ? exchanges.value : [], source.ok ? source.value.applications : []);
  const ofCheck = new Map<Check, Observation[]>(verdicts.map(({ check }) => [check, []]));
  for (const { check, observation } of seen) ofCheck.get(check)?.push(observation);
  const merged: { readonly check: Check; readonly observation: Merged }[] = [];
  for (const [check, own] of ofCheck) {
    yield;
    for (const observation of mergeSame(check.id, own)) merged.push({ check, observation });
  }
  return merged;
}

const withSeverity = (check: Check, observations: readonly Observation[]): Observation[] =>
  observations.map((observation) => ({ ...observation, severity: observation.severity ?? check.severity }));

function orderKey(finding: Finding, harm: Harm | undefined): string {
  const { check, location, fingerprint } = finding;
  const place = [location.path ?? location.file ?? '', location.name ?? ''];
  return [harmKey(finding, harm), check, ...place, fingerprint].join('\u0000');
}

/** By code unit: the same everywhere, whatever the locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function outcomeOf({ check, status, reason }: Verdict, mask: Mask): CheckOutcome {
  const controls = status === 'found' ? controlsOf(check.id) : {};
  return {
    id: check.id,
    status,
    ...(reason !== undefined && { reason: mask.quoted(reason) }),
    ...(Object.keys(controls).length > 0 && { controls }),
  };
}
