/** From evidence and probe results to a report, for whichever checks are in question. Pure. */
import { givenAlone, isGivenAlone, readsGiven } from '../derive/credentials/given-alone.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { withPublicUrl } from '../derive/response/public-url.ts';
import { buildingReport } from '../judge/report.ts';
import { judgeCheck, outOfTime, type Plan, planCheck, type Verdict, withUnread } from '../judge/run.ts';
import type { Check } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import type { Report } from '../model/report.ts';
import { own } from '../model/said.ts';
import type { Sealed } from '../model/sealed.ts';
import type { Suppression } from '../model/suppression.ts';
import type { TargetContext } from '../model/terms.ts';
import { runAtOnce, type Steps } from '../parse/steps.ts';
import { titleOf } from '../secrets/titles.ts';
import { asRecorded } from './recorded-verdicts.ts';

export interface JudgeOptions {
  /** The checks there are: the built-in ones unless given. */
  readonly catalogue?: readonly Check[];
  /** Whether a check takes part; all do unless said. */
  readonly selects?: (check: Check) => boolean;
  /** Whether a planned probe is sent; all are unless said. */
  readonly keeps?: (check: Check, probe: Probe) => boolean;
  /** Names of the guides that findings may link. */
  readonly guides: ReadonlySet<string>;
  /** Origin at which the target is served to the public: it is judged as if it were there, and nothing is sent there. */
  readonly publicUrl?: string;
  readonly version: string;
  /** What the target is for: it moves what findings cost. */
  readonly context?: TargetContext | undefined;
  /** Findings that are accepted; `false` reports those with a mark in their line too. None unless said. */
  readonly suppressions?: readonly Suppression[] | false;
}

/** What a recording is judged by, and what was read out of it beforehand. */
export interface Judged {
  readonly catalogue: readonly Check[];
  /** Exchanges of the checks' own probes. */
  readonly probed: readonly Exchange[];
  /** What no report may hold in full, apart from what observations say themselves; nothing unless said. */
  readonly secrets?: () => Steps<readonly Sealed[]>;
}

/** The report of a recording. */
export const judgeRecording = (recording: Recording, options: JudgeOptions, judged: Judged): Report =>
  runAtOnce(judging(recording, options, judged));

/** The same, one check a step; checks for which there is no time are unknown. */
export function* judging(recording: Recording, options: JudgeOptions, judged: Judged): Steps<Report> {
  const { catalogue, probed, secrets } = judged;
  const { results, unread = 0, startedAt, unreached } = recording;
  const evidence = withPublicUrl(recording.evidence, options.publicUrl);
  const alone = isGivenAlone(evidence)
    ? givenAlone(evidence, { observedAt: startedAt, target: unreached?.target })
    : evidence;
  const left = { responses: unread, files: evidence.source.ok ? evidence.source.value.left : 0 };
  const verdicts = new Map<string, Verdict>();
  for (const check of selectedOf(catalogue, options)) {
    if (!(yield)) {
      verdicts.set(check.id, outOfTime(check));
      continue;
    }
    const plan = only(planCheck(check, readsGiven(check) ? alone : evidence), options);
    const verdict = judgeCheck(plan, results.get(check.id) ?? new Map());
    verdicts.set(check.id, withUnread(asRecorded(verdict, plan, evidence), left));
  }
  const seen = secrets === undefined ? [] : yield* secrets();
  return yield* buildingReport({
    ...recording,
    evidence,
    verdicts: requestedOf(catalogue, evidence).map((check) => verdicts.get(check.id) ?? notSelected(check)),
    probed,
    secrets: seen,
    suppressions: options.suppressions ?? [],
    context: options.context,
    guides: options.guides,
    ruleTitle: titleOf,
    version: options.version,
  });
}

/** What the selected checks ask for, one check a step; those for which there is no time ask for nothing. */
export function* planning(catalogue: readonly Check[], seen: Evidence, options: JudgeOptions): Steps<Plan[]> {
  const evidence = withPublicUrl(seen, options.publicUrl);
  const plans: Plan[] = [];
  for (const check of selectedOf(catalogue, options)) {
    if (!(yield)) break;
    plans.push(only(planCheck(check, evidence), options));
  }
  return plans;
}

const selectedOf = (catalogue: readonly Check[], { selects }: JudgeOptions): readonly Check[] =>
  catalogue.filter((check) => selects?.(check) ?? true);

/** A search of files, or a reading of logs or source code, asks a few things: eighty checks that do not apply would say nothing. */
function requestedOf(
  catalogue: readonly Check[],
  { texts, logs, source, exchanges, document, given }: Evidence,
): readonly Check[] {
  if (exchanges.ok || document.ok || (given.ok && given.value.length > 0)) return catalogue;
  if (!texts.ok && !logs.ok && !source.ok) return catalogue;
  return catalogue.filter(
    (check) => (texts.ok && readsTexts(check)) || (logs.ok && readsLogs(check)) || (source.ok && readsSource(check)),
  );
}

/** Whether a check reads source code and nothing else. */
const readsSource = ({ needs }: Check): boolean => needs.length > 0 && needs.every((name) => name === 'source');

/** Whether a check reads what logs hold. */
const readsLogs = ({ needs }: Check): boolean => needs.some((name) => name === 'logs');

/** Whether a check reads what a search of files found. */
export const readsTexts = ({ needs }: Check): boolean => needs.some((name) => name === 'texts');

/** A plan with the probes that are kept: what is left out on purpose is not missed. */
const only = (plan: Plan, { keeps }: JudgeOptions): Plan =>
  'probes' in plan && keeps !== undefined
    ? { ...plan, probes: plan.probes.filter((probe) => keeps(plan.check, probe)) }
    : plan;

const notSelected = (check: Check): Verdict => ({
  check,
  status: 'not-applicable',
  reason: own('not selected'),
  observations: [],
});
