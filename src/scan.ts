/** Composition: gather, plan, send, judge. The library's front door. */
import { checks as catalogue } from './checks/index.ts';
import { cookieNotes, limitNotes } from './derive/cookies-seen.ts';
import { type MoreKeys, withMoreKeys } from './derive/more-keys.ts';
import { probedIn, type Recording } from './derive/recording.ts';
import { secretsSeen, unlistedNotes } from './derive/secrets-seen.ts';
import type { SearchOptions } from './files/search-files.ts';
import { documentEvidence, type Gathering, type GatherOptions, gather } from './gather/gather.ts';
import type { Plan } from './judge/run.ts';
import type { ApiDocument } from './model/document.ts';
import type { Evidence } from './model/evidence.ts';
import type { Report } from './model/report.ts';
import { own, type Said } from './model/said.ts';
import { scanFiles } from './scan/files.ts';
import { type Judged, type JudgeOptions, judgeRecording, judging, planning } from './scan/judge-recording.ts';
import { readAnswersInTime, readInTime } from './scan/read-in-time.ts';
import { startTimeLimit, type TimeLimit } from './scan/time-limit.ts';

export interface ScanOptions extends GatherOptions, MoreKeys, JudgeOptions {
  /** The deadline of whoever goes on with the result; one for the scan alone unless said. */
  readonly time?: TimeLimit;
}

/** What a scan leaves: the report, and what it was made from. */
export interface ScanResult {
  readonly report: Report;
  readonly recording: Recording;
}

/**
 * Gathers, reads and judges within the time of the limits, and after an interrupt with what there is. Throws UnreachableError where the
 * target gives no answer.
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const startedAt = Date.now();
  const time = options.time ?? startTimeLimit(options.limits.maxTimeMs, options.signal);
  const limits = { ...options.limits, maxTimeMs: time.gatheringMs };
  const { evidence: seen, wire }: Gathering = await gather({ ...options, limits });
  try {
    const read = await readInTime(seen, time);
    const { evidence, notes: keyNotes } = await withMoreKeys(read.evidence, options);
    options.onStage?.('checks');
    const plans = await time.run(planning(catalogue, evidence, options), 'reading');
    const answers = await readAnswersInTime(await sendAll(plans, wire.send), evidence, time);
    const recording: Recording = {
      evidence,
      answers,
      notes: [
        ...(options.signal.aborted ? [INTERRUPTED] : []),
        ...wire.notes(),
        ...read.notes,
        ...readingNotes(evidence),
        ...keyNotes,
      ],
      requests: wire.stats(),
      startedAt,
      durationMs: Date.now() - startedAt,
      ...(read.unread > 0 && { unread: read.unread }),
    };
    return { report: await time.run(judging(recording, options, judgedBy(recording)), 'judging'), recording };
  } finally {
    await wire.close();
  }
}

const INTERRUPTED = own('The scan was interrupted: this report holds what there was.');

/** What the limits of reading left out. */
function readingNotes({ exchanges, keys }: Evidence): Said[] {
  if (!exchanges.ok || !keys.ok) return [];
  return [...cookieNotes(exchanges.value), ...limitNotes(keys.value), ...unlistedNotes(exchanges.value)];
}

/** Judges an API document alone: nothing is sent, and nothing is said of what a server does. */
export const scanDocument = (document: ApiDocument, options: JudgeOptions): ScanResult =>
  judgeAlone({ evidence: documentEvidence(document), notes: [], startedAt: Date.now() }, options);

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

/** The pure half: a recording, live or saved, to its report. */
export const judge = (recording: Recording, options: JudgeOptions): Report =>
  judgeRecording(recording, options, judgedBy(recording));

function judgedBy(recording: Recording): Judged {
  const probed = probedIn(recording);
  return { catalogue, probed, secrets: () => secretsSeen(recording.evidence, probed) };
}

async function sendAll(plans: readonly Plan[], send: Gathering['wire']['send']): Promise<Recording['answers']> {
  const sent = plans.map(async (plan) => {
    const probes = 'probes' in plan ? plan.probes : [];
    const answers = await Promise.all(probes.map(async (probe) => [probe.id, await send(probe)] as const));
    return [plan.check.id, new Map(answers)] as const;
  });
  return new Map(await Promise.all(sent));
}

export type { JudgeOptions, Recording, SearchOptions };
export { scanFiles };
