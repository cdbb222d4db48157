import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { make, makeTarget, type Thing } from '../../testing/things.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('/schedules', () => {
  const server = useTestApp();
  const target = useTarget(server);
  const create = (more: object = {}) =>
    make(server, '/schedules', { targetId: target.id, cron: '30 4 * * *', ...more });
  const patch = (id: string, body: unknown, headers = {}) =>
    server.request('PATCH', `/api/v1/schedules/${id}`, { body, headers });

  it('201: plans the next run', async () => {
    const made = await create();
    expect(made).toMatchObject({
      projectId: target.projectId,
      timeZone: 'UTC',
      jitterSeconds: 0,
      quietHours: null,
      enabled: true,
      nextRunAt: expect.stringMatching(/T04:30:00\.000Z$/),
    });
    expect(new Date(String(made.nextRunAt)).getTime()).toBeGreaterThan(Date.now());
  });

  it('null while it is off', async () => {
    const made = await create({ enabled: false });
    expect(made.nextRunAt).toBeNull();
    expect(await (await patch(made.id, { enabled: true })).json()).toMatchObject({ nextRunAt: expect.any(String) });
    expect(await (await patch(made.id, { enabled: false })).json()).toMatchObject({ nextRunAt: null, version: 3 });
  });

  it('200: plans anew after a change', async () => {
    const { id } = await create({ quietHours: { from: '04:00', to: '05:15' } });
    const read = await (await server.request('GET', `/api/v1/schedules/${id}`)).json();
    expect(read).toMatchObject({ nextRunAt: expect.stringMatching(/T05:15:00\.000Z$/) });
    const off = await (await patch(id, { quietHours: null })).json();
    expect(off).toMatchObject({ quietHours: null, nextRunAt: expect.stringMatching(/T04:30:00\.000Z$/) });
  });

  it('lists those of a target', async () => {
    const other = await makeTarget(server, String(target.projectId));
    const { id } = await make(server, '/schedules', { targetId: other.id, cron: '0 0 * * *' });
    const list = await (await server.request('GET', `/api/v1/schedules?targetId=${other.id}`)).json();
    expect((list as { items: Thing[] }).items.map((each) => each.id)).toEqual([id]);
  });

  it('412, 204, 404', async () => {
    const { id } = await create();
    expect((await patch(id, { enabled: false }, { 'If-Match': '"7"' })).status).toBe(412);
    expect((await server.request('DELETE', `/api/v1/schedules/${id}`)).status).toBe(204);
    expect((await server.request('GET', `/api/v1/schedules/${id}`)).status).toBe(404);
  });

  it('202: runs now, also while it is off, and keeps its plan', async () => {
    const { id, nextRunAt } = await create();
    const response = await server.request('POST', `/api/v1/schedules/${id}/run`);
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ scheduleId: id, targetId: target.id, trigger: 'schedule' });
    expect(await (await server.request('GET', `/api/v1/schedules/${id}`)).json()).toMatchObject({ nextRunAt });
    const off = await create({ enabled: false });
    expect((await server.request('POST', `/api/v1/schedules/${off.id}/run`)).status).toBe(202);
  });

  it('202: runs as often as it is asked to, also at the same moment', async () => {
    const schedule = await make(server, '/schedules', { targetId: target.id, cron: '0 4 * * *' });
    const moment = new Date();
    server.app.now = () => moment;
    const runs = Array.from({ length: 4 }, () => server.request('POST', `/api/v1/schedules/${schedule.id}/run`));
    expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    server.app.now = () => new Date();
  });

  it('404: no such target', async () => {
    const body = { targetId: 'tgt_00000000000000000000000000', cron: '0 0 * * *' };
    expect((await server.request('POST', '/api/v1/schedules', { body })).status).toBe(404);
  });

  it.each([
    ['/cron', { cron: '@daily' }],
    ['/cron', { cron: '0 0 * *' }],
    ['/cron', { cron: '0 0 0 * * *' }],
    ['/cron', { cron: '61 0 * * *' }],
    ['/cron', { cron: '0 0 30 2 *' }],
    ['/timeZone', { timeZone: 'Mars/Olympus' }],
    ['/jitterSeconds', { jitterSeconds: -1 }],
    ['/jitterSeconds', { jitterSeconds: 7200, quietHours: { from: '02:00', to: '01:00' } }],
    ['/quietHours/from', { quietHours: { from: '24:00', to: '01:00' } }],
    ['/quietHours/to', { quietHours: { from: '01:00', to: '01:00' } }],
  ])('422 at %s', async (pointer, more) => {
    const body = { targetId: target.id, cron: '0 0 * * *', ...more };
    const response = await server.request('POST', '/api/v1/schedules', { body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  });
});
