import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet } from './quiet-hours.ts';
import { nextRun, type Timing } from './timing.ts';

const daily: Timing = { seed: 'sch_1', cron: '0 3 * * *', timeZone: 'UTC', jitterSeconds: 0, quietHours: null };
const next = (change: Partial<Timing>, after: string) =>
  nextRun({ ...daily, ...change }, new Date(after))?.toISOString();

describe('nextRun', () => {
  it('is the first match after the moment, not the moment itself', () => {
    expect(next({}, '2026-11-27T02:59:59Z')).toBe('2026-11-27T03:00:00.000Z');
    expect(next({}, '2026-11-27T03:00:00Z')).toBe('2026-11-28T03:00:00.000Z');
    expect(next({ cron: '*/15 9-17 * * MON-FRI' }, '2026-11-27T17:50:00Z')).toBe('2026-11-30T09:00:00.000Z');
  });

  it('follows the clocks of the time zone', () => {
    const berlin = { timeZone: 'Europe/Berlin' };
    expect(next(berlin, '2026-01-10T12:00:00Z')).toBe('2026-01-11T02:00:00.000Z');
    expect(next(berlin, '2026-07-10T12:00:00Z')).toBe('2026-07-11T01:00:00.000Z');
  });

  it('runs once in the night in which an hour is missing, and once in that which has one twice', () => {
    const half = { cron: '30 2 * * *', timeZone: 'Europe/Berlin' };
    expect(next(half, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(next(half, '2026-03-29T01:00:00Z')).toBe('2026-03-30T00:30:00.000Z');
    const first = next(half, '2026-10-24T12:00:00Z');
    expect(first).toBe('2026-10-25T00:30:00.000Z');
    expect(next(half, first ?? '')).toBe('2026-10-26T01:30:00.000Z');
  });

  it('has no run where the calendar has no such day', () => {
    expect(next({ cron: '0 0 30 2 *' }, '2026-01-01T00:00:00Z')).toBeUndefined();
  });

  it('waits until the quiet hours end', () => {
    expect(next({ quietHours: { from: '02:00', to: '06:30' } }, '2026-11-27T00:00:00Z')).toBe(
      '2026-11-27T06:30:00.000Z',
    );
    expect(next({ quietHours: { from: '22:00', to: '06:00' } }, '2026-11-27T00:00:00Z')).toBe(
      '2026-11-27T06:00:00.000Z',
    );
    expect(next({ quietHours: { from: '03:01', to: '03:00' } }, '2026-11-27T00:00:00Z')).toBe(
      '2026-11-27T03:00:00.000Z',
    );
    expect(next({ quietHours: { from: '04:00', to: '06:00' } }, '2026-11-27T00:00:00Z')).toBe(
      '2026-11-27T03:00:00.000Z',
    );
  });

  it('moves each schedule by its own jitter, always the same', () => {
    const runs = Array.from({ length: 200 }, (_, at) =>
      next({ seed: `sch_${at}`, jitterSeconds: 600 }, '2026-11-27T00:00:00Z'),
    );
    expect(new Set(runs).size).toBeGreaterThan(120);
    expect(
      runs.every((run) => run !== undefined && run >= '2026-11-27T03:00' && run <= '2026-11-27T03:10:00.000Z'),
    ).toBe(true);
    expect(runs[7]).toBe(next({ seed: 'sch_7', jitterSeconds: 600 }, '2026-11-27T02:00:00Z'));
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const timing = fc.record({
    seed: fc.string(),
    cron: fc.constantFrom('0 3 * * *', '*/7 * * * *', '15 */5 * * *', '0 0 1 * *', '59 23 * * 0', '30 2 * * *'),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
    jitterSeconds: fc.integer({ min: 0, max: 3600 }),
    quietHours: fc.option(fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to)),
  });
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });

  it('is after the moment, and outside quiet hours longer than the jitter', () => {
    fc.assert(
      fc.property(timing, moment, (each, after) => {
        const run = nextRun(each, after);
        expect(run?.getTime()).toBeGreaterThan(after.getTime());
        const awakeHours = each.quietHours === null ? 24 : hoursBetween(each.quietHours.to, each.quietHours.from);
        // A jitter longer than the day outside the quiet hours has nowhere else to go; a clock change takes up to an hour of it.
        if (run !== null && awakeHours * 3600 > each.jitterSeconds + 3600) expect(isQuiet(each, run)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

function hoursBetween(from: string, to: string): number {
  const [start = 0, end = 0] = [from, to].map((time) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60);
  return (end - start + 24) % 24;
}
