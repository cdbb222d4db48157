import { expect, it } from 'vitest';
import type { Steps } from '../parse/steps.ts';
import { startTimeLimit } from './time-limit.ts';

/** Counts the steps for which there was time, up to a number. */
function* counting(most: number): Steps<number> {
  for (let done = 0; done < most; done += 1) if (!(yield)) return done;
  return most;
}

/** Endless work that keeps the thread busy. */
function* busy(): Steps<number> {
  let done = 0;
  while (yield) {
    const until = performance.now() + 1;
    while (performance.now() < until) done += 1;
  }
  return done;
}

it('runs all where there is time', async () => {
  const time = startTimeLimit(600_000, new AbortController().signal);
  expect(await time.run(counting(1000), 'reading')).toBe(1000);
});

it('leaves a share of the time to reading and judging', () => {
  const { signal } = new AbortController();
  expect(Math.round(startTimeLimit(10_000, signal).gatheringMs() / 1000)).toBe(9);
  expect(Math.round(startTimeLimit(600_000, signal).gatheringMs() / 1000)).toBe(594);
});

it('ends what would not end', async () => {
  const time = startTimeLimit(1, new AbortController().signal);
  expect(await time.run(busy(), 'reading')).toBeGreaterThanOrEqual(0);
  expect(await time.run(counting(1000), 'reading')).toBe(0);
});

it('hears an interrupt while it works, and ends soon after', async () => {
  const controller = new AbortController();
  const time = startTimeLimit(600_000, controller.signal);
  // A timer stands for the signal: both need a turn.
  setTimeout(() => controller.abort(), 5);
  await time.run(busy(), 'reading');
  expect(controller.signal.aborted).toBe(true);
  expect(await time.run(counting(10), 'judging')).toBe(10);
  await time.run(busy(), 'judging');
  expect(await time.run(counting(10), 'judging')).toBe(0);
});
