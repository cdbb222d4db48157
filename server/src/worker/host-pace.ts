import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';

/** Resolves when the next request to the host may leave. */
export type HostPace = (host: string, rate: number) => Promise<void>;

interface Waiting {
  readonly rate: number;
  leave(): void;
}

/** After a database that gave no slots. */
const AGAIN_MS = 500;

/**
 * One pace for each host and port over all workers: the database hands out the moments at which requests may leave, one after the other. The requests
 * that wait in this process get theirs together, so a fast host costs few queries. Time that nobody used is not saved up.
 */
export function createHostPace(db: Database, log: Logger): HostPace {
  const hosts = new Map<string, Waiting[]>();

  /** Runs while requests to the host wait. */
  async function serve(host: string, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) {
      const taken = waiting.splice(0);
      const firstMs = await reserve(host, taken);
      let offset = 0;
      for (const { rate, leave } of taken) {
        after(firstMs + offset, leave);
        offset += 1000 / rate;
      }
    }
    hosts.delete(host);
  }

  /** Takes one slot for each request, also from a database that is away for a while. Returns the milliseconds until the first. */
  async function reserve(host: string, taken: readonly Waiting[]): Promise<number> {
    const length = taken.reduce((sum, { rate }) => sum + 1000 / rate, 0);
    for (;;) {
      try {
        return Math.max(0, (await takeSlots(db, host, length)) - length);
      } catch (error) {
        log.warn({ err: error }, 'the database gave no pace');
        await sleep(AGAIN_MS);
      }
    }
  }

  return (host, rate) =>
    new Promise((leave) => {
      const waiting = hosts.get(host);
      if (waiting !== undefined) return void waiting.push({ rate, leave });
      const first = [{ rate, leave }];
      hosts.set(host, first);
      // Requests that are asked for in the same turn share a query.
      setImmediate(() => void serve(host, first));
    });
}

/** Moves the end of the host's slots by so many milliseconds; gives the milliseconds from now to the new end. */
async function takeSlots(db: Database, host: string, lengthMs: number): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    insert into openbrick.host_paces as pace (host, next_at)
    values (${host}, clock_timestamp() + ${lengthMs}::float8 * interval '1 millisecond')
    on conflict (host) do update
    set next_at = greatest(pace.next_at, clock_timestamp()) + ${lengthMs}::float8 * interval '1 millisecond'
    returning extract(epoch from (next_at - clock_timestamp()))::float8 * 1000 as ms`.execute(db);
  return rows[0]?.ms ?? lengthMs;
}

function after(ms: number, run: () => void): void {
  if (ms < 1) run();
  else setTimeout(run, ms);
}
