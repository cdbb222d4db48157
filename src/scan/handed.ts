/** Recorded traffic and logs to a report, without a target. */
import { withMoreKeys } from '../derive/keys/more-keys.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { readingGiven } from '../gather/document/find-document.ts';
import { offlineEvidence } from '../gather/gather.ts';
import type { SourceText } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { Said } from '../model/said.ts';
import { judgeInTime, within } from './in-time.ts';
import { type Logged, withLogs } from './logged.ts';
import type { OfflineOptions } from './offline.ts';
import { readInTime } from './read-in-time.ts';
import { readingNotes, unreadOf } from './reading-notes.ts';
import { type Traffic, trafficEvidence } from './recorded.ts';
import { withCode } from './source.ts';
import { startTimeLimit } from './time-limit.ts';

/** What is judged without asking anything of a server: recorded traffic, logs, a document, each where it is there. */
export interface Handed {
  readonly traffic?: Traffic | undefined;
  readonly logged?: Logged | undefined;
  readonly texts?: readonly SourceText[] | undefined;
}

/** Judges what was handed over: every check that needs no requests of its own and has its evidence. */
export async function scanHanded(
  { traffic, logged, texts }: Handed,
  options: OfflineOptions & { readonly notes?: readonly Said[] },
): Promise<{ readonly report: Report; readonly recording: Recording }> {
  const startedAt = Date.now();
  const { time = startTimeLimit(Number.POSITIVE_INFINITY, new AbortController().signal) } = options;
  const document = texts === undefined ? undefined : await time.run(readingGiven(texts), 'reading');
  const base = withLogs(offlineEvidence(document, options), logged);
  const gathered = traffic === undefined ? base : await time.run(trafficEvidence(traffic, base), 'reading');
  const read = await readInTime(gathered, time);
  const { evidence, notes } = await withMoreKeys(read.evidence, within(options, time));
  const recording: Recording = {
    evidence: withCode(evidence, options.code),
    results: new Map(),
    notes: [
      ...(options.notes ?? []),
      ...(traffic?.notes ?? []),
      ...(logged?.notes ?? []),
      ...read.notes,
      ...readingNotes(evidence),
      ...notes,
      ...(options.code?.notes ?? []),
    ],
    requests: { sent: 0, failed: 0, budget: 0 },
    startedAt,
    durationMs: Date.now() - startedAt,
    ...unreadOf(read.unread + (traffic?.left ?? 0)),
  };
  return { report: await judgeInTime(recording, options, time), recording };
}
