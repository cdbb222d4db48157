import type { Row } from './costs.ts';
import type { Token } from './tokens.ts';

/** For each row the least that a key still costs with one more word at least, the end included. */
export interface LeastCosts {
  /** With exactly one word of the site. */
  readonly withSite: Uint8Array;
  /** With none. */
  readonly without: Uint8Array;
}

const NEVER = 255;

/** A lower bound, from the cheapest ways of three words; what is cheaper in more does not matter. */
export const leastCosts = (rows: readonly Row[], tokens: readonly Token[]): LeastCosts => {
  const plain = tokens.filter(({ isSite }) => !isSite);
  const site = tokens.filter(({ isSite }) => isSite);
  const ends = Uint8Array.from(rows, ({ end }) => Math.min(NEVER, end));
  const step = (wanted: readonly Token[], behind: Uint8Array): Uint8Array => {
    const entries = Uint16Array.from(wanted, ({ entry }) => entry);
    const after = Uint16Array.from(wanted, ({ more, row }) => more + (behind[row] ?? NEVER));
    return Uint8Array.from(rows, ({ costs }) => cheapest(costs, entries, after));
  };
  const one = step(plain, ends);
  const without = lower(one, step(plain, one));
  const direct = step(site, lower(ends, without));
  return { without, withSite: lower(direct, step(plain, direct)) };
};

const cheapest = (costs: Uint8Array, entries: Uint16Array, after: Uint16Array): number => {
  let low = NEVER;
  for (let at = 0; at < entries.length; at += 1)
    low = Math.min(low, (costs[entries[at] ?? 0] ?? NEVER) + (after[at] ?? NEVER));
  return low;
};

const lower = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((value, at) => Math.min(value, b[at] ?? NEVER));
