import { describe, expect, it } from 'vitest';
import { createPace, retryAfterMs } from './pace.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the pace', () => {
  it('lets in as many at once as it may, in order of asking', async () => {
    const pace = createPace({ rate: Infinity, concurrency: 2 });
    const entered: number[] = [];
    const leaves: (() => void)[] = [];
    for (const n of [1, 2, 3, 4]) void pace.enter().then((leave) => entered.push(n) && leaves.push(leave));
    await settled();
    expect(entered).toEqual([1, 2]);
    leaves[0]?.();
    leaves[0]?.();
    await settled();
    expect(entered).toEqual([1, 2, 3]);
    pace.close();
    leaves[1]?.();
    await settled();
    expect(entered).toEqual([1, 2, 3]);
  });

  it('spaces requests by the rate', async () => {
    const pace = createPace({ rate: 50, concurrency: 10 });
    const started = performance.now();
    for (let n = 0; n < 6; n += 1) (await pace.enter())();
    expect(performance.now() - started).toBeGreaterThan(80);
  });

  it('pauses and slows down when told to, and recovers after a good run', async () => {
    const pace = createPace({ rate: Infinity, concurrency: 1 });
    (await pace.enter())();
    pace.slow(60);
    const started = performance.now();
    (await pace.enter())();
    expect(performance.now() - started).toBeGreaterThan(50);
    for (let n = 0; n < 200; n += 1) pace.ease();
    for (let n = 0; n < 300; n += 1) (await pace.enter())();
  });
});

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 10, 20, 10, 0, 0);
  it.each([
    ['0', 0],
    ['3', 3000],
    [' 120 ', 120_000],
    ['Fri, 20 Nov 2026 10:00:05 GMT', 5000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
  ])('%s is %d', (value, ms) => {
    expect(retryAfterMs(value, now)).toBe(ms);
  });

  it.each([undefined, '', 'soon', '-', '99999999999999'])('%s is none', (value) => {
    expect(retryAfterMs(value, now)).toBeUndefined();
  });
});
