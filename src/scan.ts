/** Composition: gather, plan, send, judge. The library's front door. */
import { checks as catalogue } from './checks/index.ts';
import { cookieNotes } from './derive/cookies-seen.ts';
import { type MoreKeys, withMoreKeys } from './derive/more-keys.ts';
import { probedIn, type Recording } from './derive/recording.ts';
import { secretsSeen } from './derive/secrets-seen.ts';
import { type SearchOptions, searchFiles } from './files/search-files.ts';
import { documentEvidence, type Gathering, type GatherOptions, gather, textsEvidence } from './gather/gather.ts';

import { buildReport } from './judge/report.ts';
import { judgeCheck, type Plan, planChecks, type Verdict } from './judge/run.ts';
import type { Check } from './model/check.ts';
import type { ApiDocument } from './model/document.ts';
import type { Probe } from './model/probe.ts';
import type { Report } from './model/report.ts';
import { own } from './model/said.ts';
import type { Suppression } from './model/suppression.ts';
import { titleOf } from './secrets/titles.ts';

export interface ScanOptions extends GatherOptions, MoreKeys {
  /** Whether a check takes part; all do unless said. */
  readonly selects?: (check: Check) => boolean;
  /** Whether a planned probe is sent; all are unless said. */
  readonly keeps?: (check: Check, probe: Probe) => boolean;
  /** Names of the guides that findings may link. */
  readonly guides: ReadonlySet<string>;
  readonly version: string;
  /** Findings that are accepted; `false` reports those with a mark in their line too. None unless said. */
  readonly suppressions?: readonly Suppression[] | false;
}

/** What a scan leaves: the report, and what it was made from. */
export interface ScanResult {
  readonly report: Report;
  readonly recording: Recording;
}

export async function scan(options: ScanOptions): Promise<ScanResult> {
  const startedAt = Date.now();
  const { evidence: seen, wire }: Gathering = await gather(options);
  try {
    const { evidence, notes: keyNotes } = await withMoreKeys(seen, options);
    options.onStage?.('checks');
    const plans = planChecks(selected(options), evidence).map((plan) => only(plan, options));
    const answers = await sendAll(plans, wire.send);
    const notes = options.signal.aborted ? [own('The scan was interrupted: this report holds what there was.')] : [];
    const recording = {
      evidence,
      answers,
      notes: [
        ...notes,
        ...wire.notes(),
        ...cookieNotes(evidence.exchanges.ok ? evidence.exchanges.value : []),
        ...keyNotes,
      ],
      requests: wire.stats(),
      startedAt,
      durationMs: Date.now() - startedAt,
    };
    return { report: judge(recording, options), recording };
  } finally {
    await wire.close();
  }
}

/** Judges an API document alone: nothing is sent, and nothing is said of what a server does. */
export const scanDocument = (document: ApiDocument, options: JudgeOptions): ScanResult =>
  judgeAlone({ evidence: documentEvidence(document), notes: [], startedAt: Date.now() }, options);

/** Searches files, folders, HTTP archives or standard input for keys. */
export async function scanFiles(search: SearchOptions, options: JudgeOptions): Promise<ScanResult> {
  const startedAt = Date.now();
  const { texts, notes } = await searchFiles(search);
  return judgeAlone({ evidence: textsEvidence(texts), notes, startedAt }, options);
}

/** Judges what was gathered without a network. */
function judgeAlone(gathered: Pick<Recording, 'evidence' | 'notes' | 'startedAt'>, options: JudgeOptions): ScanResult {
  const recording: Recording = {
    ...gathered,
    answers: new Map(),
    requests: { sent: 0, failed: 0, budget: 0 },
    durationMs: Date.now() - gathered.startedAt,
  };
  return { report: judge(recording, options), recording };
}

export type JudgeOptions = Pick<ScanOptions, 'selects' | 'keeps' | 'guides' | 'version' | 'suppressions'>;

/** The pure half: a recording, live or saved, to its report. */
export function judge(recording: Recording, options: JudgeOptions): Report {
  const plans = planChecks(selected(options), recording.evidence).map((plan) => only(plan, options));
  const verdicts = new Map(
    plans.map((plan) => [plan.check.id, judgeCheck(plan, recording.answers.get(plan.check.id) ?? new Map())]),
  );
  return buildReport({
    ...recording,
    verdicts: askedOf(recording).map((check) => verdicts.get(check.id) ?? notSelected(check)),
    probed: probedIn(recording),
    secrets: secretsSeen(recording.evidence, probedIn(recording)),
    suppressions: options.suppressions ?? [],
    guides: options.guides,
    ruleTitle: titleOf,
    version: options.version,
  });
}

/** A search of files asks one thing: eighty checks that do not apply would say nothing. */
const askedOf = ({ evidence: { texts, exchanges, document } }: Recording): readonly Check[] =>
  texts.ok && !exchanges.ok && !document.ok
    ? catalogue.filter(({ needs }) => needs.some((name) => name === 'texts'))
    : catalogue;

/** A plan with the probes that are kept: what is left out on purpose is not missed. */
const only = (plan: Plan, { keeps }: Pick<ScanOptions, 'keeps'>): Plan =>
  'probes' in plan && keeps !== undefined
    ? { ...plan, probes: plan.probes.filter((probe) => keeps(plan.check, probe)) }
    : plan;

const selected = ({ selects }: Pick<ScanOptions, 'selects'>): Check[] =>
  catalogue.filter((check) => selects?.(check) ?? true);

const notSelected = (check: Check): Verdict => ({
  check,
  status: 'not-applicable',
  reason: own('left out by choice'),
  observations: [],
});

async function sendAll(plans: readonly Plan[], send: Gathering['wire']['send']): Promise<Recording['answers']> {
  const sent = plans.map(async (plan) => {
    const probes = 'probes' in plan ? plan.probes : [];
    const answers = await Promise.all(probes.map(async (probe) => [probe.id, await send(probe)] as const));
    return [plan.check.id, new Map(answers)] as const;
  });
  return new Map(await Promise.all(sent));
}

export type { Recording, SearchOptions };
