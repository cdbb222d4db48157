import { describe, expect, it } from 'vitest';
import type { TestApp } from '../../testing/app.ts';
import { hasPostgres } from '../../testing/database.ts';
import { make, makeProject, makeTarget, type Thing } from '../../testing/things.ts';
import { useTestApp } from '../../testing/use.ts';
import { fireDue } from './fire.ts';

describe.skipIf(!hasPostgres)('schedules that are due', () => {
  const server = useTestApp();
  let now = new Date();
  const at = (time: string): TestApp['app'] => {
    now = new Date(time);
    return { ...server.app, now: () => now };
  };
  /** A schedule that was planned for a moment. */
  const planned = async (time: string, more: object = {}): Promise<Thing> => {
    const target = await makeTarget(server, (await makeProject(server)).id);
    const fields = { targetId: target.id, cron: '0 * * * *', timeZone: 'UTC', ...more };
    const schedule = await make(server, '/schedules', fields);
    await server.app.db
      .updateTable('schedules')
      .set({ next_run_at: new Date(time) })
      .where('id', '=', schedule.id)
      .execute();
    return schedule;
  };
  const scansOf = async ({ targetId }: Thing): Promise<Thing[]> =>
    ((await (await server.request('GET', `/api/v1/scans?targetId=${targetId}`)).json()) as { items: Thing[] }).items;
  const next = async ({ id }: Thing): Promise<unknown> =>
    ((await (await server.request('GET', `/api/v1/schedules/${id}`)).json()) as Thing).nextRunAt;

  it('become one scan, and are planned anew', async () => {
    const schedule = await planned('2031-05-01T10:00:00Z');
    const app = at('2031-05-01T10:00:01Z');
    expect(await fireDue(app)).toBe(1);
    expect(await fireDue(app)).toBe(0);
    expect(await scansOf(schedule)).toMatchObject([{ trigger: 'schedule', state: 'queued', scheduleId: schedule.id }]);
    expect(await next(schedule)).toBe('2031-05-01T11:00:00.000Z');
  });

  it('are caught up with once after a stop', async () => {
    const schedule = await planned('2031-06-01T10:00:00Z');
    await fireDue(at('2031-06-03T09:30:00Z'));
    expect(await scansOf(schedule)).toHaveLength(1);
    expect(await next(schedule)).toBe('2031-06-03T10:00:00.000Z');
  });

  it('do not fire twice, however many processes look', async () => {
    const schedules = await Promise.all(Array.from({ length: 5 }, () => planned('2031-07-01T10:00:00Z')));
    const app = at('2031-07-01T10:00:00Z');
    await Promise.all(Array.from({ length: 4 }, () => fireDue(app)));
    for (const schedule of schedules) expect(await scansOf(schedule)).toHaveLength(1);
  });

  it('wait for the end of their quiet hours, also after a stop', async () => {
    const schedule = await planned('2031-08-01T10:00:00Z', { quietHours: { from: '22:00', to: '06:00' } });
    await fireDue(at('2031-08-01T23:00:00Z'));
    expect(await scansOf(schedule)).toEqual([]);
    expect(await next(schedule)).toBe('2031-08-02T06:00:00.000Z');
  });

  it('are fired where another one cannot be, which is tried again', async () => {
    const broken = await planned('2031-10-01T09:00:00Z');
    const zone = (time_zone: string) =>
      server.app.db.updateTable('schedules').set({ time_zone }).where('id', '=', broken.id).execute();
    await zone('Nowhere/Else');
    const schedule = await planned('2031-10-01T10:00:00Z');
    const app = at('2031-10-01T10:00:01Z');
    await fireDue(app);
    expect(await scansOf(schedule)).toHaveLength(1);
    expect(await scansOf(broken)).toEqual([]);
    await zone('UTC');
    await fireDue(app);
    expect(await scansOf(broken)).toHaveLength(1);
  });

  it('are fired once where the clock was set back', async () => {
    const schedule = await planned('2031-11-01T10:00:00Z');
    await fireDue(at('2031-11-01T10:00:01Z'));
    const again = { next_run_at: new Date('2031-11-01T10:00:00Z') };
    await server.app.db.updateTable('schedules').set(again).where('id', '=', schedule.id).execute();
    expect(await fireDue(at('2031-11-01T10:00:02Z'))).toBe(0);
    expect(await scansOf(schedule)).toHaveLength(1);
    expect(await next(schedule)).toBe('2031-11-01T11:00:00.000Z');
  });

  it('are left alone where they are off', async () => {
    const schedule = await planned('2031-09-01T10:00:00Z', { enabled: false });
    await fireDue(at('2031-09-01T11:00:00Z'));
    expect(await scansOf(schedule)).toEqual([]);
  });
});
