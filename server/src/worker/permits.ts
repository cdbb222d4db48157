import { setTimeout as sleep } from 'node:timers/promises';
import { machineMs } from './clocks.ts';

/** A request that leaves later than this after its slot comes too close to those of later slots: it takes another one. */
const LATEST_MS = 100;
/** On a machine that is always late a scan has to come to an end too. */
const MOST_MISSED = 1;

/** The permits of a scan's requests, in the scan's own process. */
export interface Permits {
  /** Resolves when the next request to the host may leave. */
  take(host: string): Promise<void>;
  /** The request with this number may leave at this moment (`machineMs`). */
  give(id: number, atMs: number): void;
}

/**
 * `ask` requests a slot of the host for a number. A process that waits for a core, or is busy, would send together what was to leave one by one. So the
 * moment is kept here, right before a request leaves, and slots that were missed are lost.
 */
export function createPermits(ask: (id: number, host: string) => void): Permits {
  const waiting = new Map<number, (atMs: number) => void>();
  let last = 0;

  function slot(host: string): Promise<number> {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      ask(id, host);
    });
  }

  return {
    async take(host) {
      for (let missed = 0; ; missed += 1) {
        const at = await slot(host);
        const early = at - machineMs();
        if (early > 0) await sleep(Math.ceil(early));
        if (missed === MOST_MISSED || machineMs() - at <= LATEST_MS) return;
      }
    },
    give(id, atMs) {
      waiting.get(id)?.(atMs);
      waiting.delete(id);
    },
  };
}
