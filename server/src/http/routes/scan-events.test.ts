import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { pauseMs } from '../../service/scans/watch.ts';
import { hasPostgres } from '../../testing/database.ts';
import { newPerson, type Person } from '../../testing/people.ts';
import { make } from '../../testing/things.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';
import { newApi } from '../api.ts';
import { identify } from '../authenticate.ts';
import { sendProblem, toProblem } from '../errors.ts';
import { scanEventRoutes } from './scan-events.ts';

describe.skipIf(!hasPostgres)('streams of events', () => {
  const server = useTestApp();
  const target = useTarget(server);
  let path: string;
  let viewer: Person;
  beforeAll(async () => {
    const { id } = await make(server, '/scans', { targetId: target.id });
    path = `/scans/${id}/events`;
    viewer = await newPerson(server, { role: 'viewer', projectId: String(target.projectId) });
  });

  /** The streams alone, with signs of life in quick succession. */
  const api = (mostOfAll?: number) => {
    const root = newApi();
    root.use(identify(server.app));
    root.route('/', scanEventRoutes(server.app, 20, mostOfAll));
    root.onError((error, c) => sendProblem(c, toProblem(error, server.app.log, 'test')));
    return root;
  };
  const open = (on: ReturnType<typeof api>, person: Person) => on.request(path, { headers: { Cookie: person.cookie } });

  it('end when the session has ended', async () => {
    const person = await newPerson(server, { role: 'viewer', projectId: String(target.projectId) });
    const text = (await open(api(), person)).text();
    await person.request('DELETE', '/api/v1/sessions/current');
    expect(await text).not.toContain('event: end');
  });

  it('end when the caller has no role in the project any more', async () => {
    const person = await newPerson(server, { role: 'viewer', projectId: String(target.projectId) });
    const text = (await open(api(), person)).text();
    await server.request('DELETE', `/api/v1/projects/${target.projectId}/members/${person.id}`);
    expect(await text).not.toContain('event: end');
  });

  it('go on while the caller may see the scan', async () => {
    const reader = (await open(api(), viewer)).body?.getReader();
    let text = '';
    while ((text.match(/^: $/gm) ?? []).length < 5) text += new TextDecoder().decode((await reader?.read())?.value);
    expect(text).toContain('event: state');
    await reader?.cancel();
  });

  it('429: 20 at once for each caller, and more when one has ended', async () => {
    const on = api();
    const streams = await Promise.all(Array.from({ length: 20 }, () => open(on, viewer)));
    expect(streams.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const refused = await open(on, viewer);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    const other = await newPerson(server, { role: 'viewer', projectId: String(target.projectId) });
    const others = await open(on, other);
    expect(others.status).toBe(200);
    await streams[0]?.body?.cancel();
    while ((await open(on, viewer)).status !== 200) await sleep(20);
    for (const { body } of [...streams.slice(1), others]) await body?.cancel();
  });

  it('200: HEAD opens none', async () => {
    const on = api(1);
    const head = () => on.request(path, { method: 'HEAD', headers: { Cookie: viewer.cookie } });
    for (const { status, headers } of [await head(), await head()])
      expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const stream = await open(on, viewer);
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
  });

  it('429: a limit for all callers together', async () => {
    const on = api(2);
    const other = await newPerson(server, { role: 'viewer', projectId: String(target.projectId) });
    const streams = [await open(on, viewer), await open(on, other)];
    expect((await open(on, viewer)).status).toBe(429);
    await streams[0]?.body?.cancel();
    while ((await open(on, other)).status !== 200) await sleep(20);
    await streams[1]?.body?.cancel();
  });

  it('look less often the more of them are open', () => {
    expect([1, 20, 70, 1_000].map((streams) => Math.round(pauseMs(streams)))).toEqual([300, 300, 1_000, 14_286]);
  });
});
