/** Judging of what needs no network: a document, and the credentials that the user gave. */
import { givenAlone, isGivenAlone } from '../derive/credentials/given-alone.ts';
import { type EarlierGuess, type MoreKeys, withMoreKeys } from '../derive/keys/more-keys.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { type GatherOptions, type GivenToJudge, unreachedEvidence } from '../gather/gather.ts';
import { plainUrl } from '../gather/wire/scope.ts';
import type { Evidence, SuppliedKey } from '../model/evidence.ts';
import type { Finding, Report } from '../model/report.ts';
import { quote } from '../model/said.ts';
import type { UnreachableError } from '../model/usage-error.ts';
import { judgeInTime, within } from './in-time.ts';
import type { JudgeOptions } from './judge-recording.ts';
import { type ReadCode, withCode } from './source.ts';
import { type Part, startTimeLimit, type TimeLimit } from './time-limit.ts';

export type OfflineOptions = JudgeOptions &
  MoreKeys &
  GivenToJudge & {
    /** The deadline of whoever goes on with the result; none unless said. */
    readonly time?: TimeLimit;
    /** Source code that was read beside it. */
    readonly code?: ReadCode;
  };

interface Offline {
  readonly report: Report;
  readonly recording: Recording;
  readonly guess?: EarlierGuess;
}

/** Judges what was gathered without a network. */
export async function judgeOffline(
  evidence: Evidence,
  options: OfflineOptions,
  more: Partial<Pick<Recording, 'unreached' | 'requests'>> = {},
  part?: Part,
): Promise<Offline> {
  const startedAt = Date.now();
  const { time = startTimeLimit(Number.POSITIVE_INFINITY, new AbortController().signal) } = options;
  const aside = { observedAt: startedAt, target: more.unreached?.target };
  const {
    evidence: read,
    notes,
    guess,
  } = isGivenAlone(evidence)
    ? await withMoreKeys(givenAlone(evidence, aside), within(options, time, part))
    : { evidence, notes: [] };
  const recording: Recording = {
    evidence: withCode({ ...evidence, keys: read.keys }, options.code),
    results: new Map(),
    notes: [...notes, ...(options.code?.notes ?? [])],
    requests: { sent: 0, failed: 0, budget: 0 },
    startedAt,
    durationMs: Date.now() - startedAt,
    ...more,
  };
  return { report: await judgeInTime(recording, options, time), recording, ...(guess && { guess }) };
}

export type ToReach = OfflineOptions & Pick<GatherOptions, 'target' | 'limits'>;

/** Judges what the user gave of a target that could not be reached. */
export function judgeUnreached(options: ToReach, { message }: UnreachableError): Promise<Offline> {
  const { target, limits } = options;
  const unreached = { target: (plainUrl(target.href) ?? target).href, why: quote(message, 200) };
  const requests = { sent: 0, failed: 1, budget: limits.maxRequests };
  return judgeOffline(unreachedEvidence(options), options, { unreached, requests });
}

/** What is known of the given credentials before the first request. */
export interface GivenFirst {
  readonly findings: readonly Finding[];
  /** The user's keys, and those that were found. */
  readonly keys: readonly SuppliedKey[];
  readonly earlier: EarlierGuess | undefined;
}

/** Opens, tests and judges the given credentials. A list of keys that is too long to be held is left for later: it is read once. */
export async function judgeGiven(options: ToReach, time: TimeLimit): Promise<GivenFirst> {
  const { moreKeys: _, code: __, ...here } = options;
  const target = (plainUrl(options.target.href) ?? options.target).href;
  const unreached = { target, why: quote('') };
  const { report, recording, guess } = await judgeOffline(
    unreachedEvidence(options),
    { ...here, time },
    { unreached },
    'given',
  );
  const { keys } = recording.evidence;
  return { findings: report.findings, keys: keys.ok ? keys.value : options.keys, earlier: guess };
}
