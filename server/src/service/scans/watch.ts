import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import type { ScanEventName } from './events.ts';
import { readScans, scanRow } from './read.ts';
import { hasEnded, toScan } from './scan.ts';

export interface WatchedEvent {
  /** undefined: it is not kept, and no stream goes on after it. */
  readonly seq: number | undefined;
  readonly event: ScanEventName;
  readonly data: unknown;
}

/** Between two looks of a stream. All streams together look this often at most: the more are open, the less often each does. */
const LOOK_MS = 300;
const LOOKS_A_SECOND = 70;

/** How long a stream waits between two looks while so many are open. */
export const pauseMs = (streams: number): number => Math.max(LOOK_MS, (streams * 1_000) / LOOKS_A_SECOND);

/** Of one reading. */
const MOST = 500;

export interface Watch {
  /** The number of the last event that the client has. */
  readonly after: number;
  readonly signal: AbortSignal;
  /** How many are open now. */
  streams(): number;
}

/** The events of a scan after the one with this number, as they come, until its end or the signal. Throws `not-found` and `forbidden` before the first. */
export async function watchScan(
  app: App,
  actor: Actor,
  scanId: string,
  watch: Watch,
): Promise<AsyncGenerator<WatchedEvent>> {
  await scanRow(app, actor, scanId, readScans);
  return follow(app, scanId, watch);
}

async function* follow(app: App, scanId: string, { after, signal, streams }: Watch): AsyncGenerator<WatchedEvent> {
  let last = after;
  while (!signal.aborted) {
    // In this order: what is written between the two readings is seen by the next round.
    const scan = await app.db.selectFrom('scans').selectAll().where('id', '=', scanId).executeTakeFirst();
    const events = await eventsAfter(app, scanId, last);
    for (const each of events) yield each;
    last = events.at(-1)?.seq ?? last;
    if (events.some(({ event }) => event === 'end') || scan === undefined) return;
    if (events.length === MOST) continue;
    // The events of a scan that ended long ago are gone.
    if (hasEnded(scan.state)) return void (yield endOf(toScan(scan)));
    await sleep(pauseMs(streams()), undefined, { signal }).catch(() => undefined);
  }
}

async function eventsAfter(app: App, scanId: string, after: number) {
  return app.db
    .selectFrom('scan_events')
    .select(['seq', 'event', 'data'])
    .where('scan_id', '=', scanId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(MOST)
    .execute() as Promise<(WatchedEvent & { readonly seq: number })[]>;
}

const endOf = ({ state, score, grade, error }: ReturnType<typeof toScan>): WatchedEvent => ({
  seq: undefined,
  event: 'end',
  data: { state, score, grade, ...(error !== null && { error }) },
});
