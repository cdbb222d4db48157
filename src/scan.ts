/** Composition: gather, plan, send, judge. The library's front door. */
import { type MoreKeys, type WithKeys, withMoreKeys } from './derive/keys/more-keys.ts';
import { probedIn, type Recording } from './derive/recording/recording.ts';
import { readingGiven } from './gather/document/find-document.ts';
import { type Gathering, type GatherOptions, gather, offlineEvidence } from './gather/gather.ts';
import { removeMade } from './gather/identities/remove-made.ts';
import type { Plan } from './judge/run.ts';
import type { ApiDocument, SourceText } from './model/document.ts';
import type { Evidence } from './model/evidence.ts';
import type { ProbeResult } from './model/probe.ts';
import type { Finding, Report } from './model/report.ts';
import { own, quote } from './model/said.ts';
import { UnreachableError } from './model/usage-error.ts';
import { scanFiles } from './scan/files.ts';
import { scanHanded } from './scan/handed.ts';
import { catalogueOf, judge, judgeInTime, replayInTime, within } from './scan/in-time.ts';
import { type JudgeOptions, planning } from './scan/judge-recording.ts';
import { type Logged, withLogs } from './scan/logged.ts';
import { type GivenFirst, judgeGiven, judgeOffline, judgeUnreached, type OfflineOptions } from './scan/offline.ts';
import { readInTime, readResultsInTime } from './scan/read-in-time.ts';
import { readingNotes, unreadOf } from './scan/reading-notes.ts';
import { type Traffic, withTraffic } from './scan/recorded.ts';
import { codeEvidence, type ReadCode, readCode, withCode } from './scan/source.ts';
import { startTimeLimit, type TimeLimit } from './scan/time-limit.ts';

export interface ScanOptions extends GatherOptions, MoreKeys, JudgeOptions {
  /** The deadline of whoever goes on with the result; one for the scan alone unless said. */
  readonly time?: TimeLimit;
  /** Recorded traffic of the target, judged beside what it returns. */
  readonly traffic?: Traffic;
  /** Logs of the target. */
  readonly logged?: Logged;
  /** Source code that was read beside it. */
  readonly code?: ReadCode;
  /** Called before the first request with what was found in the given credentials. */
  onGiven?(findings: readonly Finding[]): void;
}

/** What a scan leaves: the report, and what it was made from. */
export interface ScanResult {
  readonly report: Report;
  readonly recording: Recording;
  /** Why the target could not be reached, where it could not: the report is about the given credentials alone. */
  readonly unreached?: string;
}

/**
 * Judges the credentials that the user gave, then gathers, reads and judges within the time of the limits, and after an interrupt with what
 * there is. Where the target gives no response, the report is about the credentials; without any it throws UnreachableError.
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const time = options.time ?? startTimeLimit(options.limits.maxTimeMs, options.signal);
  const given = options.credentials.length === 0 ? undefined : await givenFirst(options, time);
  const known = given === undefined ? options : { ...options, keys: given.keys, earlier: given.earlier };
  try {
    return await scanTarget(known, time);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const { traffic, logged } = options;
    if (traffic !== undefined || logged !== undefined) {
      const result = await scanHanded({ traffic, logged }, { ...known, time, notes: [quote(error.message, 200)] });
      return { ...result, unreached: error.message };
    }
    if (given === undefined && options.code === undefined) throw error;
    return { ...(await judgeUnreached({ ...known, time }, error)), unreached: error.message };
  }
}

async function givenFirst(options: ScanOptions, time: TimeLimit): Promise<GivenFirst> {
  options.onStage?.('the given credentials');
  const first = await judgeGiven(options, time);
  options.onGiven?.(first.findings);
  return first;
}

async function scanTarget(options: ScanOptions, time: TimeLimit): Promise<ScanResult> {
  const startedAt = Date.now();
  const limits = { ...options.limits, maxTimeMs: time.gatheringMs() };
  const { evidence: live, wire }: Gathering = await gather({ ...options, limits });
  try {
    const recorded = options.traffic === undefined ? live : withTraffic(live, options.traffic);
    const seen = withLogs(recorded, options.logged);
    const read = await readInTime(seen, time);
    options.onStage?.('checks');
    const requested = await probeWithKeys(read.evidence, wire.send, { options, time });
    const { evidence } = requested;
    if (options.allowWrites) await removeObjects(requested, wire);
    const recording: Recording = {
      evidence: withCode(evidence, options.code),
      results: await readResultsInTime(requested.results, evidence, time),
      notes: [
        ...(options.signal.aborted ? [INTERRUPTED] : []),
        ...wire.notes(),
        ...read.notes,
        ...readingNotes(evidence),
        ...requested.notes,
        ...(options.traffic?.notes ?? []),
        ...(options.logged?.notes ?? []),
        ...(options.code?.notes ?? []),
      ],
      requests: wire.stats(),
      startedAt,
      durationMs: Date.now() - startedAt,
      ...unreadOf(read.unread + (options.traffic?.left ?? 0)),
    };
    return { report: await judgeInTime(recording, options, time), recording };
  } finally {
    await wire.close();
  }
}

/** What was made with the user's consent to writes is removed when no check needs it any longer. */
async function removeObjects(
  { evidence, results }: Pick<Recording, 'evidence' | 'results'>,
  wire: Gathering['wire'],
): Promise<void> {
  const { document, exchanges, surface } = evidence;
  if (!document.ok || !exchanges.ok || !surface.ok) return;
  const all = [...exchanges.value, ...probedIn({ results })];
  await removeMade(wire, all, { document: document.value, origin: surface.value.origin });
}

type Send = Gathering['wire']['send'];
type ProbeResults = Recording['results'];

/**
 * Sends what the checks ask for while keys are looked for; what they ask for because of a key that was found is sent after, and last what makes
 * the server refuse further requests.
 */
async function probeWithKeys(
  seen: Evidence,
  send: Send,
  { options, time }: { readonly options: ScanOptions; readonly time: TimeLimit },
): Promise<WithKeys & { readonly results: ProbeResults }> {
  const plan = (evidence: Evidence) => time.run(planning(catalogueOf(options), evidence, options), 'reading');
  const [found, { first, plans }] = await Promise.all([
    withMoreKeys(seen, within(options, time)),
    plan(seen).then(async (plans) => ({ plans, first: await sendAll(plans, { send, before: new Map() }) })),
  ]);
  const isSame = haveSameKeys(found.evidence, seen);
  const last = isSame ? plans : await plan(found.evidence);
  const results = isSame ? first : await sendAll(last, { send, before: first });
  return { ...found, results: await sendAll(last, { send, before: results, limits: true }) };
}

const haveSameKeys = (now: Evidence, before: Evidence): boolean =>
  now.keys.ok && before.keys.ok && now.keys.value === before.keys.value;

const INTERRUPTED = own('The scan was interrupted: this report contains the results up to then.');

/** Judges an API document, and the credentials that the user gave: nothing is sent, and nothing is said of what a server does. */
export const scanDocument = (document: ApiDocument, options: OfflineOptions): Promise<ScanResult> =>
  judgeOffline(offlineEvidence(document, options), options);

/** Judges source code, and the credentials that the user gave: nothing is sent. */
export const scanCode = (code: ReadCode, options: OfflineOptions): Promise<ScanResult> =>
  judgeOffline(codeEvidence(options), { ...options, code });

/** The same of its texts, within a time. Throws UsageError, with the place, where the first of them is no document. */
export async function scanTexts(
  texts: readonly SourceText[],
  options: OfflineOptions & { readonly time: TimeLimit },
): Promise<ScanResult> {
  return scanDocument(await options.time.run(readingGiven(texts), 'reading'), options);
}

interface Sending {
  readonly send: Send;
  readonly before: ProbeResults;
  /** Only the probes for limits; all others unless said. */
  readonly limits?: true;
}

/** Probes that have a response are not sent again. */
async function sendAll(plans: readonly Plan[], { send, before, limits }: Sending): Promise<ProbeResults> {
  const sent = plans.map(async (plan) => {
    const known: ReadonlyMap<string, ProbeResult> = before.get(plan.check.id) ?? new Map();
    const planned = 'probes' in plan ? plan.probes : [];
    const probes = planned.filter(({ id, kind }) => !known.has(id) && (kind === 'limit') === (limits === true));
    const results = await Promise.all(probes.map(async (probe) => [probe.id, await send(probe)] as const));
    return [plan.check.id, new Map([...known, ...results])] as const;
  });
  return new Map<string, ReadonlyMap<string, ProbeResult>>([...before, ...(await Promise.all(sent))]);
}

export type { DocumentChoice } from './gather/survey/document-choice.ts';
export type { WireLimits as ScanLimits } from './gather/wire/wire-options.ts';
export type { JudgeOptions, OfflineOptions, Recording };
export { judge, readCode, replayInTime, scanFiles, scanHanded };
