import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace, type Pace, retryAfterMs } from './pace.ts';

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

  describe('by its clock', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
    afterEach(() => void vi.useRealTimers());

    /** How many of ten are let in within a time. */
    async function enteredWithin(pace: Pace, ms: number): Promise<number> {
      let entered = 0;
      for (let n = 0; n < 10; n += 1) {
        void pace.enter().then((leave) => {
          entered += 1;
          leave();
        });
      }
      await vi.advanceTimersByTimeAsync(ms);
      return entered;
    }

    it('spaces requests by the rate', async () => {
      expect(await enteredWithin(createPace({ rate: 10, concurrency: 10 }), 450)).toBe(5);
      expect(await enteredWithin(createPace({ rate: Infinity, concurrency: 1 }), 0)).toBe(10);
    });

    it('saves nothing up for a rush after a quiet time', async () => {
      const pace = createPace({ rate: 10, concurrency: 10 });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await enteredWithin(pace, 250)).toBe(4);
    });

    it('is never slower than one request in two seconds', async () => {
      const pace = createPace({ rate: 1, concurrency: 10 });
      for (let n = 0; n < 5; n += 1) pace.slow(0);
      expect(await enteredWithin(pace, 6_100)).toBe(4);
    });

    it('pauses and halves the rate when told to', async () => {
      const pace = createPace({ rate: 10, concurrency: 10 });
      pace.slow(1000);
      expect(await enteredWithin(pace, 1450)).toBe(3);
    });

    it('limits an unlimited rate, and pauses ten seconds at most', async () => {
      const pace = createPace({ rate: Infinity, concurrency: 10 });
      pace.slow(86_400_000);
      expect(await enteredWithin(pace, 10_050)).toBe(1);
    });

    it('recovers after a good run', async () => {
      const pace = createPace({ rate: 1000, concurrency: 10 });
      pace.slow(0);
      pace.slow(0);
      expect(await enteredWithin(pace, 12)).toBe(4);
      for (let n = 0; n < 40; n += 1) pace.ease();
      await vi.advanceTimersByTimeAsync(100);
      expect(await enteredWithin(pace, 12)).toBe(10);
    });
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
