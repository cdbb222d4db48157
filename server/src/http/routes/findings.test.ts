import { describe, expect, it } from 'vitest';
import { hasPostgres } from '../../testing/database.ts';
import { writeFinding } from '../../testing/history.ts';
import { makeProject, makeTarget, type Thing } from '../../testing/things.ts';
import { useTarget, useTestApp } from '../../testing/use.ts';

describe.skipIf(!hasPostgres)('/findings', () => {
  const server = useTestApp();
  const target = useTarget(server);
  const write = (values = {}) => writeFinding(server.app.db, target, values);
  const list = async (query: string) =>
    (await (await server.request('GET', `/api/v1/findings?${query}`)).json()) as {
      items: Thing[];
      nextCursor: string | null;
    };
  const put = (id: string, body: unknown, headers = {}) =>
    server.request('PUT', `/api/v1/findings/${id}/suppression`, { body, headers });
  const read = async (id: string) => (await (await server.request('GET', `/api/v1/findings/${id}`)).json()) as Thing;

  it('200: a finding is what the report says, and its life', async () => {
    const id = await write();
    const response = await server.request('GET', `/api/v1/findings/${id}`);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await response.json()).toMatchObject({
      id,
      projectId: target.projectId,
      targetId: target.id,
      title: 'A finding',
      location: { path: '/' },
      state: 'open',
      owner: null,
      suppression: null,
      fixedAt: null,
      reopenedAt: null,
      history: [{ event: 'opened', scanId: expect.stringMatching(/^scn_/) }],
    });
  });

  it('200: assigns an owner, and takes it away', async () => {
    const id = await write();
    const patch = (owner: string | null, etag: string) =>
      server.request('PATCH', `/api/v1/findings/${id}`, { body: { owner }, headers: { 'If-Match': etag } });
    expect(await (await patch('team-a', '"1"')).json()).toMatchObject({ owner: 'team-a', version: 2 });
    expect((await patch(null, '"1"')).status).toBe(412);
    expect(await (await patch(null, '"2"')).json()).toMatchObject({ owner: null });
  });

  it('200, 204: suppresses, and lifts the suppression', async () => {
    const id = await write();
    const expiresAt = '2999-01-01T00:00:00.000Z';
    expect(await (await put(id, { reason: 'test system', owner: 'bob', expiresAt })).json()).toMatchObject({
      state: 'suppressed',
      suppression: { reason: 'test system', owner: 'bob', expiresAt },
    });
    expect((await server.request('DELETE', `/api/v1/findings/${id}/suppression`)).status).toBe(204);
    const after = (await read(id)) as Thing & { history: { event: string; scanId: string | null }[] };
    expect(after).toMatchObject({ state: 'open', suppression: null });
    expect(after.history.map(({ event }) => event)).toEqual(['opened', 'suppressed', 'reopened']);
    expect(after.history.at(-1)?.scanId).toBeNull();
    expect((await server.request('DELETE', `/api/v1/findings/${id}/suppression`)).status).toBe(404);
  });

  it('409, 412, 422: what cannot be suppressed', async () => {
    expect((await put(await write({ state: 'fixed' }), { reason: 'x' })).status).toBe(409);
    const id = await write();
    expect((await put(id, { reason: 'x' }, { 'If-Match': '"9"' })).status).toBe(412);
    expect((await put(id, { reason: ' ' })).status).toBe(422);
    expect((await put(id, {})).status).toBe(422);
    const past = await put(id, { reason: 'x', expiresAt: '2020-01-01T00:00:00Z' });
    expect(await past.json()).toMatchObject({ status: 422, errors: [{ pointer: '/expiresAt' }] });
  });

  it('202: verifies with a scan of its target', async () => {
    const id = await write();
    const response = await server.request('POST', `/api/v1/findings/${id}/verify`);
    expect(response.status).toBe(202);
    const scan = (await response.json()) as Thing;
    expect(scan).toMatchObject({ targetId: target.id, trigger: 'verify', state: 'queued' });
    expect(response.headers.get('location')).toBe(`/api/v1/scans/${scan.id}`);
    const row = await server.app.db.selectFrom('scans').select('detail').where('id', '=', scan.id).executeTakeFirst();
    expect(row?.detail).toEqual({ verifies: id });
  });

  it('404: no such finding', async () => {
    const id = 'fnd_00000000000000000000000000';
    expect((await server.request('GET', `/api/v1/findings/${id}`)).status).toBe(404);
    expect((await put(id, { reason: 'x' })).status).toBe(404);
    expect((await server.request('GET', '/api/v1/findings/fnd_1')).status).toBe(404);
    expect((await server.request('GET', '/api/v1/findings?targetId=tgt_00000000000000000000000000')).status).toBe(404);
  });

  it.each(['state=gone', 'severity=huge', 'check=A%20B', 'colour=red', 'limit=201', 'cursor=!'])(
    '422: %s',
    async (query) => {
      expect((await server.request('GET', `/api/v1/findings?${query}`)).status).toBe(422);
    },
  );

  it('lists by any combination of filters, page by page, newest first', async () => {
    const other = await makeTarget(server, (await makeProject(server)).id);
    const all: { id: string; state: string; severity: string; check: string }[] = [];
    for (const state of ['open', 'fixed', 'suppressed'] as const) {
      for (const severity of ['critical', 'low'] as const) {
        for (const check of ['check-a', 'check-b']) {
          const id = await writeFinding(server.app.db, other, { state, severity, check });
          all.push({ id, state, severity, check });
        }
      }
    }
    // Ids sort by age; what was made in the same millisecond has no order of its own.
    all.sort((one, another) => (one.id < another.id ? 1 : -1));
    const scopes = [`projectId=${String(other.projectId)}`, `targetId=${other.id}`];
    for (const filter of [
      {},
      { state: 'open' },
      { severity: 'low' },
      { check: 'check-b' },
      { state: 'fixed', check: 'check-a' },
    ]) {
      const wanted = all.filter((each) =>
        Object.entries(filter).every(([key, value]) => each[key as 'state'] === value),
      );
      for (const scope of scopes) {
        const query = new URLSearchParams([...Object.entries(filter), ['limit', '3']]);
        const ids: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page: { items: Thing[]; nextCursor: string | null } = await list(
            `${scope}&${query}${cursor && `&cursor=${cursor}`}`,
          );
          ids.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect(ids).toEqual(wanted.map(({ id }) => id));
      }
    }
    const both = await list(`targetId=${other.id}&projectId=${String(target.projectId)}`);
    expect(both.items).toEqual([]);
    expect((await list('check=check-a')).items.length).toBe(6);
  });
});
