import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';
import { createDatabaseClock } from './clocks.ts';

/** Resolves with the moment at which the next request to the host may leave, in `machineMs`. */
export type HostPace = (host: string, rate: number) => Promise<number>;

interface Waiting {
  readonly rate: number;
  leaveAt(ms: number): void;
}

/** After a database that gave no slots. */
const AGAIN_MS = 500;

/**
 * One pace for each host and port over all workers: the database hands out the moments at which requests may leave, one after the other. The requests
 * that wait in this process get theirs together, so a fast host costs few queries. Time that nobody used is not saved up.
 */
export function createHostPace(db: Database, log: Logger): HostPace {
  const hosts = new Map<string, Waiting[]>();
  const clock = createDatabaseClock();

  /** Runs while requests to the host wait. */
  async function serve(host: string, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) {
      const taken = waiting.splice(0);
      let at = await reserve(host, taken);
      for (const { rate, leaveAt } of taken) {
        leaveAt(at);
        at += 1000 / rate;
      }
    }
    hosts.delete(host);
  }

  /** Takes one slot for each request, also from a database that is away for a while. Returns the moment of the first. */
  async function reserve(host: string, taken: readonly Waiting[]): Promise<number> {
    const length = taken.reduce((sum, { rate }) => sum + 1000 / rate, 0);
    for (;;) {
      try {
        const { now, end } = await takeSlots(db, host, length);
        clock.note(now);
        return clock.here(end - length);
      } catch (error) {
        log.warn({ err: error }, 'the database gave no pace');
        await sleep(AGAIN_MS);
      }
    }
  }

  return (host, rate) =>
    new Promise((leaveAt) => {
      const waiting = hosts.get(host);
      if (waiting !== undefined) return void waiting.push({ rate, leaveAt });
      const first = [{ rate, leaveAt }];
      hosts.set(host, first);
      // Requests that are asked for in the same turn share a query.
      setImmediate(() => void serve(host, first));
    });
}

/** Moves the end of the host's slots by so many milliseconds; gives the new end, and the moment of the query, in milliseconds of the database's clock. */
async function takeSlots(
  db: Database,
  host: string,
  lengthMs: number,
): Promise<{ readonly now: number; readonly end: number }> {
  const { rows } = await sql<{ now: number; end: number }>`
    insert into openbrick.host_paces as pace (host, next_at)
    values (${host}, clock_timestamp() + ${lengthMs}::float8 * interval '1 millisecond')
    on conflict (host) do update
    set next_at = greatest(pace.next_at, clock_timestamp()) + ${lengthMs}::float8 * interval '1 millisecond'
    returning
      extract(epoch from clock_timestamp())::float8 * 1000 as now,
      extract(epoch from next_at)::float8 * 1000 as end`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('no slots were returned');
  return row;
}
