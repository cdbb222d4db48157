import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { App } from '../app.ts';

/** A load balancer waits no longer for a response. */
const PATIENCE_MS = 3_000;

/** Whether the server can do its work: the database responds. Never rejects. */
export async function isReady({ db }: App): Promise<boolean> {
  const late = new AbortController();
  const response = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const gaveUp = sleep(PATIENCE_MS, false, { signal: late.signal }).catch(() => false);
  const ready = await Promise.race([response, gaveUp]);
  late.abort();
  return ready;
}
