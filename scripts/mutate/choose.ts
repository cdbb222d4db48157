import type { TestFile } from './runs.ts';

/** The tests of one mutant take no longer than this together: what only later ones would notice has survived. */
const MOST_MS = 120_000;
/** How many of the nearest tests are run where one run does not show what runs a place: on loading, and behind what is kept from one test for the next. */
const NEAR_LOADED = 30;
const NEAR = 3;

/**
 * The tests to run for a mutant, in their order. `running`: those that were seen to run its place; `near`: all that import its file, the nearest
 * first.
 */
export function choose(running: readonly TestFile[], near: readonly TestFile[], isLoaded: boolean): TestFile[] {
  if (running.length === 0 && !isLoaded) return [];
  const order = new Map(near.map(({ path }, at) => [path, at]));
  const cost = ({ path, ms }: TestFile): number => ms + 100 * (order.get(path) ?? near.length);
  const sorted = [...running].sort((a, b) => cost(a) - cost(b) || (a.path < b.path ? -1 : 1));
  const all = [...new Set([...sorted, ...near.slice(0, isLoaded ? NEAR_LOADED : NEAR)])];
  let left = MOST_MS;
  return all.filter(({ ms }) => {
    left -= ms;
    return left >= 0;
  });
}
