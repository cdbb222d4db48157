/** Composition: gather, plan, send, judge. The library's front door. */
import { checks } from './checks/index.ts';
import { cookieNotes, limitNotes } from './derive/cookies-seen.ts';
import { givenAlone, isGivenAlone } from './derive/given-alone.ts';
import { type MoreKeys, withMoreKeys } from './derive/more-keys.ts';
import { probedIn, type Recording } from './derive/recording.ts';
import { seeingSecrets, unlistedNotes } from './derive/secrets-seen.ts';

import { readingGiven } from './gather/find-document.ts';
import {
  type Gathering,
  type GatherOptions,
  type GivenToJudge,
  gather,
  offlineEvidence,
  unreachedEvidence,
} from './gather/gather.ts';
import { plainUrl } from './gather/scope.ts';
import type { Plan } from './judge/run.ts';
import type { Check } from './model/check.ts';
import type { ApiDocument, SourceText } from './model/document.ts';
import type { Evidence } from './model/evidence.ts';
import type { Report } from './model/report.ts';
import { own, quote, type Said } from './model/said.ts';
import { UnreachableError } from './model/usage-error.ts';
import { scanFiles } from './scan/files.ts';
import { type Judged, type JudgeOptions, judgeRecording, judging, planning } from './scan/judge-recording.ts';
import { readAnswersInTime, readInTime } from './scan/read-in-time.ts';
import { type Traffic, trafficEvidence, withTraffic } from './scan/recorded.ts';
import { codeEvidence, type ReadCode, readCode, withCode } from './scan/source.ts';
import { startTimeLimit, type TimeLimit } from './scan/time-limit.ts';

export interface ScanOptions extends GatherOptions, MoreKeys, JudgeOptions {
  /** The deadline of whoever goes on with the result; one for the scan alone unless said. */
  readonly time?: TimeLimit;
  /** Recorded traffic of the target, judged beside what it answers. */
  readonly traffic?: Traffic;
  /** Source code that was read beside it. */
  readonly code?: ReadCode;
}

/** What a scan leaves: the report, and what it was made from. */
export interface ScanResult {
  readonly report: Report;
  readonly recording: Recording;
  /** Why the target could not be reached, where it could not: the report tells of the given credentials alone. */
  readonly unreached?: string;
}

/**
 * Gathers, reads and judges within the time of the limits, and after an interrupt with what there is. Where the target gives no answer, the
 * credentials that the user gave are judged; without any it throws UnreachableError.
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  try {
    return await scanTarget(options);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    if (options.traffic !== undefined)
      return {
        ...(await scanTraffic(options.traffic, { ...options, notes: [quote(error.message, 200)] })),
        unreached: error.message,
      };
    if (options.credentials.length === 0 && options.code === undefined) throw error;
    return scanUnreached(options, error);
  }
}

async function scanTarget(options: ScanOptions): Promise<ScanResult> {
  const startedAt = Date.now();
  const time = options.time ?? startTimeLimit(options.limits.maxTimeMs, options.signal);
  const limits = { ...options.limits, maxTimeMs: time.gatheringMs };
  const { evidence: live, wire }: Gathering = await gather({ ...options, limits });
  try {
    const seen = options.traffic === undefined ? live : withTraffic(live, options.traffic);
    const read = await readInTime(seen, time);
    const { evidence, notes: keyNotes } = await withMoreKeys(read.evidence, within(options, time));
    options.onStage?.('checks');
    const plans = await time.run(planning(catalogueOf(options), evidence, options), 'reading');
    const answers = await readAnswersInTime(await sendAll(plans, wire.send), evidence, time);
    const recording: Recording = {
      evidence: withCode(evidence, options.code),
      answers,
      notes: [
        ...(options.signal.aborted ? [INTERRUPTED] : []),
        ...wire.notes(),
        ...read.notes,
        ...readingNotes(evidence),
        ...keyNotes,
        ...(options.traffic?.notes ?? []),
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

const unreadOf = (unread: number): Pick<Recording, 'unread'> => (unread > 0 ? { unread } : {});

/**
 * Judges recorded traffic without asking anything of a server: every check that needs no requests of its own, with a document where there is
 * one.
 */
export async function scanTraffic(
  traffic: Traffic,
  options: OfflineOptions & { readonly texts?: readonly SourceText[]; readonly notes?: readonly Said[] },
): Promise<ScanResult> {
  const startedAt = Date.now();
  const { time = startTimeLimit(Number.POSITIVE_INFINITY, new AbortController().signal), texts } = options;
  const document = texts === undefined ? undefined : await time.run(readingGiven(texts), 'reading');
  const read = await readInTime(trafficEvidence(traffic, offlineEvidence(document, options)), time);
  const { evidence, notes } = await withMoreKeys(read.evidence, within(options, time));
  const recording: Recording = {
    evidence: withCode(evidence, options.code),
    answers: new Map(),
    notes: [
      ...(options.notes ?? []),
      ...traffic.notes,
      ...read.notes,
      ...readingNotes(evidence),
      ...notes,
      ...(options.code?.notes ?? []),
    ],
    requests: { sent: 0, failed: 0, budget: 0 },
    startedAt,
    durationMs: Date.now() - startedAt,
    ...unreadOf(read.unread + traffic.left),
  };
  return { report: await judgeInTime(recording, options, time), recording };
}

/** Guessing of keys is part of the time. */
const within = (options: MoreKeys, time: TimeLimit): MoreKeys => ({
  ...options,
  run: (steps) => time.run(steps, 'guessing'),
});

const INTERRUPTED = own('The scan was interrupted: this report contains the results up to then.');

/** What the limits of reading left out. */
function readingNotes({ exchanges, keys }: Evidence): Said[] {
  if (!exchanges.ok || !keys.ok) return [];
  return [...cookieNotes(exchanges.value), ...limitNotes(keys.value), ...unlistedNotes(exchanges.value)];
}

/** Judges an API document, and the credentials that the user gave: nothing is sent, and nothing is said of what a server does. */
export const scanDocument = (document: ApiDocument, options: OfflineOptions): Promise<ScanResult> =>
  judgeOffline(offlineEvidence(document, options), options);

/** Judges what the user gave of a target that could not be reached. */
async function scanUnreached(options: ScanOptions, { message }: UnreachableError): Promise<ScanResult> {
  const { target, limits } = options;
  const unreached = { target: (plainUrl(target.href) ?? target).href, why: quote(message, 200) };
  const requests = { sent: 0, failed: 1, budget: limits.maxRequests };
  return { ...(await judgeOffline(unreachedEvidence(options), options, { unreached, requests })), unreached: message };
}

export type OfflineOptions = JudgeOptions & MoreKeys & GivenToJudge & Pick<ScanOptions, 'time' | 'code'>;

/** Judges source code, and the credentials that the user gave: nothing is sent. */
export const scanCode = (code: ReadCode, options: OfflineOptions): Promise<ScanResult> =>
  judgeOffline(codeEvidence(options), { ...options, code });

/** Judges what was gathered without a network. */
async function judgeOffline(
  evidence: Evidence,
  options: OfflineOptions,
  more: Partial<Pick<Recording, 'unreached' | 'requests'>> = {},
): Promise<ScanResult> {
  const startedAt = Date.now();
  const { time = startTimeLimit(Number.POSITIVE_INFINITY, new AbortController().signal) } = options;
  const aside = { observedAt: startedAt, target: more.unreached?.target };
  const { evidence: read, notes } = isGivenAlone(evidence)
    ? await withMoreKeys(givenAlone(evidence, aside), within(options, time))
    : { evidence, notes: [] };
  const recording: Recording = {
    evidence: withCode({ ...evidence, keys: read.keys }, options.code),
    answers: new Map(),
    notes: [...notes, ...(options.code?.notes ?? [])],
    requests: { sent: 0, failed: 0, budget: 0 },
    startedAt,
    durationMs: Date.now() - startedAt,
    ...more,
  };
  return { report: await judgeInTime(recording, options, time), recording };
}

/** The same of its texts, within a time. Throws UsageError, with the place, where the first of them is no document. */
export async function scanTexts(
  texts: readonly SourceText[],
  options: OfflineOptions & { readonly time: TimeLimit },
): Promise<ScanResult> {
  return scanDocument(await options.time.run(readingGiven(texts), 'reading'), options);
}

/** A recording of what was read to its report, within a time: checks that do not get their turn are unknown. */
const judgeInTime = (recording: Recording, options: JudgeOptions, time: TimeLimit): Promise<Report> =>
  time.run(judging(recording, options, judgedBy(recording, options)), 'judging');

/** A saved recording to its report, within a time: what there is no time to read is left out, and said. */
export async function replayInTime(recording: Recording, options: JudgeOptions, time: TimeLimit): Promise<Report> {
  const { evidence, unread, notes } = await readInTime(recording.evidence, time);
  const answers = await readAnswersInTime(recording.answers, evidence, time);
  const missed = (recording.unread ?? 0) + unread;
  const read = { ...recording, evidence, answers, notes: [...recording.notes, ...notes] };
  return judgeInTime(missed === 0 ? read : { ...read, unread: missed }, options, time);
}

/** The pure half: a recording, live or saved, to its report. */
export const judge = (recording: Recording, options: JudgeOptions): Report =>
  judgeRecording(recording, options, judgedBy(recording, options));

const catalogueOf = ({ catalogue }: JudgeOptions): readonly Check[] => catalogue ?? checks;

function judgedBy(recording: Recording, options: JudgeOptions): Judged {
  const probed = probedIn(recording);
  const { evidence, startedAt, unreached } = recording;
  const aside = { observedAt: startedAt, target: unreached?.target };
  const all = isGivenAlone(evidence) ? givenAlone(evidence, aside) : evidence;
  return { catalogue: catalogueOf(options), probed, secrets: () => seeingSecrets(all, probed) };
}

async function sendAll(plans: readonly Plan[], send: Gathering['wire']['send']): Promise<Recording['answers']> {
  const sent = plans.map(async (plan) => {
    const probes = 'probes' in plan ? plan.probes : [];
    const answers = await Promise.all(probes.map(async (probe) => [probe.id, await send(probe)] as const));
    return [plan.check.id, new Map(answers)] as const;
  });
  return new Map(await Promise.all(sent));
}

export type { DocumentChoice } from './gather/document-choice.ts';
export type { WireLimits as ScanLimits } from './gather/wire-options.ts';
export type { JudgeOptions, Recording };
export { readCode, scanFiles };
