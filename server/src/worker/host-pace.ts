import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';
import { createDatabaseClock } from './clocks.ts';
import { createSpareSlots, type SpareSlots } from './spare-slots.ts';

/** Resolves with the moment at which the next request to the host may leave, in `machineMs`. */
export type HostPace = (host: string, rate: number) => Promise<number>;

interface Waiting {
  readonly rate: number;
  leaveAt(ms: number): void;
}

interface Host {
  readonly waiting: Waiting[];
  readonly spare: SpareSlots;
  isServed: boolean;
}

/** After a database that gave no slots. */
const AGAIN_MS = 500;
/** Slots that begin later than this after the query were not free: others want some too. */
const FREE_MS = 5;
/** What is known of a host is forgotten when no request to it has come for so long. */
const IDLE_MS = 10_000;

/**
 * One pace for each host and port over all workers: the database assigns the moments at which requests may leave, one after the other. The requests
 * that wait in this process get theirs together, and while no one else uses the host, some are taken ahead: a fast host costs few queries. Time that
 * was not used is not saved up.
 */
export function createHostPace(db: Database, log: Logger): HostPace {
  const hosts = new Map<string, Host>();
  const clock = createDatabaseClock();

  /** Runs while requests to the host wait. */
  async function serve(name: string, host: Host): Promise<void> {
    while (host.waiting.length > 0) {
      const taken = host.waiting.splice(0);
      const { rate } = taken.at(-1) ?? { rate: 1 };
      const ahead = host.spare.ahead(rate);
      const lengths = [...taken.map((each) => 1000 / each.rate), ...Array<number>(ahead).fill(1000 / rate)];
      const { first, isFree } = await reserve(name, lengths);
      const moments = momentsFrom(first, lengths);
      for (const { leaveAt } of taken) leaveAt(moments.shift() ?? first);
      host.spare.keep(rate, moments, isFree);
    }
    host.isServed = false;
    setTimeout(() => host.isServed || hosts.delete(name), IDLE_MS).unref();
  }

  /** Takes slots of these lengths, also from a database that is away for a while. Gives the moment of the first. */
  async function reserve(name: string, lengths: readonly number[]): Promise<{ first: number; isFree: boolean }> {
    const length = lengths.reduce((sum, each) => sum + each, 0);
    for (;;) {
      try {
        const { now, end } = await takeSlots(db, name, length);
        clock.note(now);
        return { first: clock.here(end - length), isFree: end - length - now < FREE_MS };
      } catch (error) {
        log.warn({ err: error }, 'the database gave no pace');
        await sleep(AGAIN_MS);
      }
    }
  }

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const host = { waiting: [], spare: createSpareSlots(), isServed: false };
    hosts.set(name, host);
    return host;
  }

  return (name, rate) =>
    new Promise((leaveAt) => {
      const host = hostOf(name);
      const spare = host.isServed ? undefined : host.spare.take(rate);
      if (spare !== undefined) return leaveAt(spare);
      host.waiting.push({ rate, leaveAt });
      if (host.isServed) return;
      host.isServed = true;
      // Requests that are asked for in the same turn share a query.
      setImmediate(() => void serve(name, host));
    });
}

function momentsFrom(first: number, lengths: readonly number[]): number[] {
  let at = first;
  return lengths.map((length) => {
    const moment = at;
    at += length;
    return moment;
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
