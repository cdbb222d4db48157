/** Pauses for 503 in all: a service that is down stays so however long a scan waits. */
const MOST_PAUSED_MS = 20_000;
/** So many in a row are not for our pace. */
const MOST_IN_A_ROW = 4;

/** How far `503 Service Unavailable` slows a scan: it may ask for less, or say that one path or everything is down. */
export interface Unavailable {
  /** The pause that a 503 is worth; undefined where the pace has nothing to do with it. `what`: method and path. */
  pauseFor(what: string, requestedMs: number): number | undefined;
  /** Another response came. */
  responded(): void;
}

export function createUnavailable(): Unavailable {
  const seen = new Set<string>();
  let inARow = 0;
  let paused = 0;
  return {
    pauseFor(what, requestedMs) {
      inARow += 1;
      const isKnown = seen.has(what);
      seen.add(what);
      if (isKnown || inARow > MOST_IN_A_ROW) return undefined;
      const pause = Math.min(Math.max(0, requestedMs), MOST_PAUSED_MS - paused);
      paused += pause;
      return pause;
    },
    responded() {
      inARow = 0;
    },
  };
}
