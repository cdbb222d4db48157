import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { writeScan } from '../../testing/history.ts';
import { makeProject, makeTarget } from '../../testing/things.ts';
import { useTestApp, useThing } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('/targets/{id}/badge.svg', () => {
  const server = useTestApp();
  const project = useThing(() => makeProject(server));
  const badge = (id: string, headers: Record<string, string> = {}) =>
    server.request('GET', `/api/v1/targets/${id}/badge.svg`, { headers });
  const anonymous = { Authorization: '' };

  it('200: shows the newest grade to everybody where it is public', async () => {
    const target = await makeTarget(server, project.id, { badgePublic: true });
    await writeScan(server.app.db, target, { score: 93 });
    await writeScan(server.app.db, target, { state: 'failed' });
    const response = await badge(target.id, anonymous);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(await response.text()).toContain('aria-label="openbrick: A 93"');
  });

  it('200: a log that was uploaded later does not take the grade away, and a scan without grade does', async () => {
    const target = await makeTarget(server, project.id);
    await writeScan(server.app.db, target, { score: 93 });
    await writeScan(server.app.db, target, { trigger: 'upload', score: null });
    expect(await (await badge(target.id)).text()).toContain('A 93');
    await writeScan(server.app.db, target, { score: null });
    expect(await (await badge(target.id)).text()).toContain('no grade');
  });

  it('200: says that there is no grade', async () => {
    const target = await makeTarget(server, project.id);
    const response = await badge(target.id);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('no grade');
  });

  it('401: a badge that is not public looks like one that is not there', async () => {
    const { id } = await makeTarget(server, project.id);
    expect((await badge(id, anonymous)).status).toBe(401);
    expect((await badge('tgt_00000000000000000000000000', anonymous)).status).toBe(401);
    expect((await badge('tgt_00000000000000000000000000')).status).toBe(404);
  });
});
