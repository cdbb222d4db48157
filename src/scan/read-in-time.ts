/** Reading what came back, as far as there is time. */

import { probedIn, type Recording } from '../derive/recording/recording.ts';
import { readAhead } from '../derive/secrets/read-ahead.ts';
import { collectSoonerFor } from '../gather/document/large-heap.ts';
import { type Evidence, gathered } from '../model/evidence.ts';
import type { ProbeResult } from '../model/probe.ts';
import { count, own, type Said, say } from '../model/said.ts';
import type { TimeLimit } from './time-limit.ts';

export interface ReadEvidence {
  /** With the exchanges that were read, and no others. */
  readonly evidence: Evidence;
  readonly unread: number;
  readonly notes: readonly Said[];
}

/** Reads the exchanges in their order. */
export async function readInTime(evidence: Evidence, time: TimeLimit): Promise<ReadEvidence> {
  const { exchanges } = evidence;
  if (!exchanges.ok) return { evidence, unread: 0, notes: [] };
  const all = exchanges.value;
  collectSoonerFor(all);
  const { read, flooding } = await time.run(readAhead(all, evidence), 'reading');
  const unread = all.length - read.length;
  if (unread === 0) return { evidence, unread, notes: [] };
  const kept = gathered(Object.freeze(read));
  const notes = unreadNotes({ late: unread - flooding, flooding }, all.length);
  return { evidence: Object.freeze({ ...evidence, exchanges: kept }), unread, notes };
}

const unreadNotes = ({ late, flooding }: { readonly late: number; readonly flooding: number }, all: number): Said[] => [
  ...(late > 0
    ? [say`${count(late, 'response')} of ${all} could not be judged: the time limit of the scan was reached.`]
    : []),
  ...(flooding > 0
    ? [say`${count(flooding, 'response')} of ${all} could not be judged: too many keys had been found before.`]
    : []),
];

/** The results of probes; those that could not be read in time count as none. */
export async function readResultsInTime(
  results: Recording['results'],
  evidence: Evidence,
  time: TimeLimit,
): Promise<Recording['results']> {
  const all = probedIn({ results });
  const { read } = await time.run(readAhead(all, evidence), 'judging');
  if (read.length === all.length) return results;
  const known = new Set(read);
  const whereRead = (result: ProbeResult): ProbeResult =>
    !result.ok || result.exchanges.every((exchange) => known.has(exchange)) ? result : UNREAD;
  return new Map(
    [...results].map(([check, byId]) => [check, new Map([...byId].map(([id, result]) => [id, whereRead(result)]))]),
  );
}

const UNREAD: ProbeResult = { ok: false, left: 'time', why: own('there was no time to read the response') };
