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

const LOOK_MS = 300;
/** Of one reading. */
const MOST = 500;

/** The events of a scan after the one with this number, as they come, until its end or the signal. Throws `not-found` and `forbidden` before the first. */
export async function watchScan(
  app: App,
  actor: Actor,
  scanId: string,
  { after, signal }: { readonly after: number; readonly signal: AbortSignal },
): Promise<AsyncGenerator<WatchedEvent>> {
  await scanRow(app, actor, scanId, readScans);
  return follow(app, scanId, after, signal);
}

async function* follow(app: App, scanId: string, after: number, signal: AbortSignal): AsyncGenerator<WatchedEvent> {
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
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
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
