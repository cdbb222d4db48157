import { machineMs } from './clocks.ts';

/** Slots of a host that were taken before a request asked for them, so that not each request costs a query. */
export interface SpareSlots {
  /** The moment of one for this rate; undefined where there is none. */
  take(rate: number): number | undefined;
  /** How many to take ahead with the next query. */
  ahead(rate: number): number;
  /** Puts slots aside. `isFree`: no one else wanted slots of the host, so that none waits for those that are not used. */
  keep(rate: number, moments: readonly number[], isFree: boolean): void;
}

/** No more than come in this time. */
const AHEAD_SECONDS = 0.05;
/** Old slots are given away for so long: they still have to reach the process that sends. */
const USABLE_MS = 50;

/** As many are taken ahead as were used of the last ones, and one more. */
export function createSpareSlots(now: () => number = machineMs): SpareSlots {
  let rateOf = 0;
  let spare: number[] = [];
  let used = 0;
  let isHostFree = false;
  return {
    take(rate) {
      spare = spare.filter((at) => at > now() - USABLE_MS);
      if (rate !== rateOf || spare.length === 0) return undefined;
      used += 1;
      return spare.shift();
    },
    ahead: (rate) => (isHostFree ? Math.min(used + 1, Math.floor(rate * AHEAD_SECONDS)) : 0),
    keep(rate, moments, isFree) {
      rateOf = rate;
      spare = [...moments];
      used = 0;
      isHostFree = isFree;
    },
  };
}
