import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '../access/actor.ts';
import { underClaim } from '../service/idempotency.ts';
import { createProject } from '../service/projects/create.ts';
import { adminToken } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { newPerson } from '../testing/people.ts';
import { useTestApp } from '../testing/use.ts';

const kindOf = async (response: Response) => {
  const { type } = (await response.json()) as { type?: string };
  return `${response.status} ${type?.replace('urn:openbrick:problem:', '') ?? ''}`.trim();
};

describe.skipIf(!hasPostgres)('the rate limit', () => {
  const server = useTestApp({ OPENBRICK_RATE_LIMIT: '3' });
  let now = Date.now();
  beforeAll(async () => {
    server.app.now = () => new Date(now);
  });

  it('says what is left, then 429 and when to come back, then starts again', async () => {
    const get = () => server.request('GET', '/api/v1/me');
    const first = await get();
    expect(first.headers.get('ratelimit-policy')).toBe('"default";q=3;w=60');
    expect(first.headers.get('ratelimit')).toBe('"default";r=2;t=60');
    await get();
    now += 10_000;
    expect((await get()).headers.get('ratelimit')).toBe('"default";r=0;t=50');
    const refused = await get();
    expect(refused.headers.get('retry-after')).toBe('50');
    expect(refused.headers.get('ratelimit')).toBe('"default";r=0;t=50');
    expect(await kindOf(refused)).toBe('429 rate-limited');
    now += 50_000;
    expect((await get()).status).toBe(200);
  });

  it('counts requests of MCP with those of the API', async () => {
    now += 60_000;
    const call = () =>
      server.request('POST', '/mcp', {
        body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        headers: { Accept: 'application/json, text/event-stream' },
      });
    const first = await call();
    expect([first.status, first.headers.get('ratelimit')]).toEqual([200, '"default";r=2;t=60']);
    expect((await server.request('GET', '/api/v1/me')).headers.get('ratelimit')).toBe('"default";r=1;t=60');
    expect((await call()).status).toBe(200);
    const refused = await call();
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await kindOf(refused)).toBe('429 rate-limited');
    now += 60_000;
  });

  it('counts those without valid credentials by their address', async () => {
    const wrong = { Authorization: 'Bearer wrong' };
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1)
      statuses.push((await server.request('GET', '/api/v1/me', { headers: wrong })).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await server.request('GET', '/api/v1/me')).status).toBe(200);
  });
});

describe.skipIf(!hasPostgres)('bodies', () => {
  const server = useTestApp();
  const send = (body: string, headers: Record<string, string> = {}) =>
    server.request('POST', '/api/v1/projects', { body, headers });
  const sized = (bytes: number) => JSON.stringify({ name: 'a'.repeat(bytes - 11) });

  it('400 for bytes that are not UTF-8, which are never stored as something else', async () => {
    const sendBytes = (...middle: number[]) =>
      server.http.request('/api/v1/projects', {
        method: 'POST',
        headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' },
        body: Buffer.concat([Buffer.from('{"name":"a'), Buffer.from(middle), Buffer.from('"}')]),
      });
    expect(await kindOf(await sendBytes(0xff))).toBe('400 malformed-json');
    expect(await kindOf(await sendBytes(0xc3))).toBe('400 malformed-json');
    expect(await kindOf(await sendBytes(0xed, 0xa0, 0x80))).toBe('400 malformed-json');
    expect(await (await sendBytes(0xc3, 0xa9)).json()).toMatchObject({ name: 'a\u00e9' });
    expect(await (await sendBytes(0xef, 0xbf, 0xbd)).json()).toMatchObject({ name: 'a\ufffd' });
  });

  it('413 above 1 MB, said or not', async () => {
    expect(await kindOf(await send(sized(1_000_001), { 'Content-Length': '1000001' }))).toBe('413 body-too-large');
    expect(await kindOf(await send(sized(1_000_001)))).toBe('413 body-too-large');
    expect(await kindOf(await send(sized(1_000_000)))).toBe('422 validation-failed');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ])('415 for "%s"', async (type) => {
    expect(await kindOf(await send('{"name":"x"}', { 'Content-Type': type }))).toBe('415 unsupported-media-type');
  });

  it('413 for more values than any body needs, before each is looked at', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `"k${at}":1`).join(',');
    expect((await send(`{${fields(5_001)}}`)).status).toBe(413);
    expect((await send(`{"name":[${'[[1]],'.repeat(2_000)}1]}`)).status).toBe(413);
    const most = (await (await send(`{${fields(4_999)}}`)).json()) as { status: number; detail: string; errors: [] };
    expect([most.status, most.errors.length, most.detail]).toEqual([422, 50, '/name: is required, and 4999 more']);
  });

  it('413 for the same without credentials, and by MCP', async () => {
    const fields = Array.from({ length: 6_000 }, (_, at) => `"k${at}":1`).join(',');
    const attempt = await server.request('POST', '/api/v1/sessions', { body: `{${fields}}`, anonymous: true });
    expect(attempt.status).toBe(413);
    const call = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"scan","arguments":{${fields}}}}`;
    const headers = { Accept: 'application/json, text/event-stream' };
    expect((await server.request('POST', '/mcp', { body: call, headers })).status).toBe(413);
  });

  it('415 for a compressed body', async () => {
    expect(await kindOf(await send('x', { 'Content-Encoding': 'gzip' }))).toBe('415 unsupported-media-type');
  });

  it('takes JSON with a charset', async () => {
    expect((await send('{"name":"x"}', { 'Content-Type': 'Application/JSON; charset=utf-8' })).status).toBe(201);
  });

  it('400 for broken JSON and for none', async () => {
    expect(await kindOf(await send('{'))).toBe('400 malformed-json');
    expect(await kindOf(await send(`${'['.repeat(400_000)}`))).toBe('400 malformed-json');
  });

  it('422 and no 500 for text that a database cannot hold', async () => {
    expect(await kindOf(await send('{"name":"a\\u0000b"}'))).toBe('422 validation-failed');
  });
});

describe.skipIf(!hasPostgres)('Idempotency-Key', () => {
  const server = useTestApp();
  let now: number | undefined;
  beforeAll(async () => {
    server.app.now = () => new Date(now ?? Date.now());
  });
  const post = (key: string, body: unknown = { name: 'once' }, path = '/api/v1/projects') =>
    server.request('POST', path, { body, headers: { 'Idempotency-Key': key } });

  it('gives the first response again, with its headers', async () => {
    const [first, again] = [await post('a'), await post('a')];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('etag')).toBe('"1"');
    expect(await again.json()).toEqual(await first.json());
  });

  it('acts once when the same request comes many times at once', async () => {
    const responses = await Promise.all(Array.from({ length: 8 }, () => post('at once')));
    const made = responses.filter(({ status }) => status === 201);
    const ids = new Set(await Promise.all(made.map(async (each) => ((await each.json()) as { id: string }).id)));
    expect(ids.size).toBe(1);
    for (const each of responses.filter(({ status }) => status !== 201))
      expect(await kindOf(each)).toBe('409 conflict');
  });

  it('422 for another request with the same key', async () => {
    await post('b');
    expect(await kindOf(await post('b', { name: 'other' }))).toBe('422 idempotency-key-reused');
    expect(await kindOf(await post('b', { email: 'x@example.com' }, '/api/v1/users'))).toBe(
      '422 idempotency-key-reused',
    );
  });

  it('belongs to one caller', async () => {
    const person = await newPerson(server, { serverAdmin: true });
    const mine = (await (await post('c')).json()) as { id: string };
    const theirs = await person.request('POST', '/api/v1/projects', {
      body: { name: 'once' },
      headers: { 'Idempotency-Key': 'c' },
    });
    expect(((await theirs.json()) as { id: string }).id).not.toBe(mine.id);
  });

  it('keeps a refusal, and ends after a day', async () => {
    expect((await post('d', { name: '' })).status).toBe(422);
    expect((await post('d', { name: '' })).status).toBe(422);
    const first = (await (await post('e')).json()) as { id: string };
    now = Date.now() + 86_400_001;
    expect(((await (await post('e')).json()) as { id: string }).id).not.toBe(first.id);
    now = undefined;
  });

  /** The key as a server leaves it that is killed after its change, or before. */
  const killed = (key: string, acted: boolean) =>
    server.app.db.updateTable('idempotency_keys').set({ response: null, acted }).where('key', '=', key).execute();
  const projects = async () => (await server.app.db.selectFrom('projects').select('id').execute()).length;

  it('does not act again where the server was killed between the change and the response', async () => {
    await post('killed after');
    await killed('killed after', true);
    const before = await projects();
    expect(await kindOf(await post('killed after'))).toBe('409 conflict');
    now = Date.now() + 60_000;
    const lost = (await (await post('killed after')).json()) as { detail: string };
    expect(lost.detail).toContain('took effect');
    expect(await projects()).toBe(before);
    now = undefined;
  });

  it('acts soon after the server was killed before the change', async () => {
    await post('killed before');
    await killed('killed before', false);
    expect(await kindOf(await post('killed before'))).toBe('409 conflict');
    now = Date.now() + 20_000;
    expect((await post('killed before')).status).toBe(201);
    now = undefined;
  });

  it('undoes the change of a request whose key was taken over', async () => {
    const before = await projects();
    const claim = { actor: 'a', key: 'k', requestHash: 'h', attempt: 'overtaken' };
    const late = underClaim(claim, () => createProject(server.app, system, { name: 'late' }));
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    expect(await projects()).toBe(before);
  });

  it('keeps a secret that is shown once sealed', async () => {
    const body = { name: 'm', projectId: null, scopes: ['metrics:read'] };
    const [first, again] = [await post('f', body, '/api/v1/tokens'), await post('f', body, '/api/v1/tokens')];
    const { token } = (await first.json()) as { token: string };
    expect(await again.json()).toMatchObject({ token });
    const rows = await server.app.db.selectFrom('idempotency_keys').select('response').execute();
    expect(rows.some(({ response }) => response?.includes(token))).toBe(false);
  });

  it('422 for a key that is empty or longer than 255', async () => {
    expect(await kindOf(await post(''))).toBe('422 validation-failed');
    expect(await kindOf(await post('k'.repeat(256)))).toBe('422 validation-failed');
    expect((await post('k'.repeat(255))).status).toBe(201);
  });
});
