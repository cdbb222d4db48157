import { gzipSync } from 'node:zlib';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../access/actor.ts';
import { createProject } from '../service/projects/create.ts';
import { adminToken, startTestApp, type TestApp } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { writeFinding, writeScan } from '../testing/history.ts';
import { type Listening, listen } from '../testing/listen.ts';
import { makeTarget, type Thing } from '../testing/things.ts';
import { callToolsOf } from './stdio.ts';

interface Result {
  readonly isError: boolean;
  readonly text: string;
  /** The text read as JSON. */
  readonly value: Record<string, unknown> & { items?: { id: string }[]; nextCursor?: string | null };
}

describe.skipIf(!hasPostgres)('POST /mcp', () => {
  let server: TestApp;
  let listening: Listening;
  let client: Client;
  let target: Thing;
  let projectId: string;
  let scanId: string;

  beforeAll(async () => {
    server = await startTestApp();
    listening = await listen(server.http);
    projectId = (await createProject(server.app, system, { name: 'Shop' })).id;
    target = await makeTarget(server, projectId);
    scanId = await writeScan(server.app.db, target, { score: 80 });
    client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StreamableHTTPClientTransport(new URL('/mcp', listening.url), {
        requestInit: { headers: { Authorization: `Bearer ${adminToken}` } },
      }) as never,
    );
  });
  afterAll(async () => {
    await client.close();
    await listening.close();
    await server.close();
  });

  async function call(name: string, input: object): Promise<Result> {
    const result = await client.callTool({ name, arguments: { ...input } });
    const [{ text }] = result.content as [{ text: string }];
    const isError = result.isError === true;
    return { isError, text, value: !isError && /^[{[]/.test(text) ? JSON.parse(text) : {} };
  }

  it('has the tools of the contract, each described', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'scan',
      'scan_status',
      'list_findings',
      'get_finding',
      'compare_scans',
      'verify_finding',
      'inspect_cookie',
      'read_guide',
    ]);
    for (const { description, inputSchema, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(annotations?.readOnlyHint).toBeTypeOf('boolean');
    }
  });

  it('queues a scan and tells its state', async () => {
    const { value } = await call('scan', { targetId: target.id });
    expect(value).toMatchObject({ state: 'queued', targetId: target.id });
    expect((await call('scan_status', { scanId: value.id })).value).toMatchObject({ id: value.id, state: 'queued' });
  });

  it('lists findings page by page, and gives one as a whole', async () => {
    const made: string[] = [];
    for (const severity of ['low', 'high', 'medium'] as const)
      made.push(await writeFinding(server.app.db, target, { severity }));
    const first = await call('list_findings', { targetId: target.id, limit: 2 });
    const second = await call('list_findings', { targetId: target.id, limit: 2, cursor: first.value.nextCursor });
    const ids = [first, second].flatMap(({ value }) => value.items?.map(({ id }) => id) ?? []);
    expect(ids.sort()).toEqual(made.sort());
    expect(second.value.nextCursor).toBeNull();
    expect((await call('get_finding', { findingId: made[0] })).value).toMatchObject({ id: made[0], state: 'open' });
    expect((await call('verify_finding', { findingId: made[0] })).value).toMatchObject({ trigger: 'verify' });
  });

  it('keeps results short: a page that is too long ends early, with a cursor', async () => {
    const large = await makeTarget(server, projectId);
    const title = 'x'.repeat(1_000);
    for (let at = 0; at < 100; at += 1) await writeFinding(server.app.db, large, { severity: 'low', title });
    const seen = new Set<string>();
    let cursor: string | null | undefined;
    let pages = 0;
    do {
      const { text, value } = await call('list_findings', {
        targetId: large.id,
        limit: 200,
        ...(cursor && { cursor }),
      });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(48_000);
      for (const { id } of value.items ?? []) seen.add(id);
      cursor = value.nextCursor;
      pages += 1;
    } while (cursor && pages < 20);
    expect(seen.size).toBe(100);
    expect(pages).toBeGreaterThan(2);
  });

  it('compares two scans: findings in short, and how many', async () => {
    const finding = (fingerprint: string) => ({
      fingerprint,
      check: 'hsts-missing',
      severity: 'low',
      title: 'x'.repeat(500),
      location: { source: 'live', path: '/' },
    });
    const report = (findings: object[]) => ({
      findings,
      checks: [{ id: 'hsts-missing', status: 'found' }],
      target: { sources: ['live'] },
      coverage: {},
    });
    const withReport = async (findings: object[]) => {
      const id = await writeScan(server.app.db, target, { score: 80 });
      const stored = gzipSync(JSON.stringify(report(findings)));
      await server.app.db.insertInto('scan_reports').values({ scan_id: id, report: stored }).execute();
      return id;
    };
    const baseId = await withReport([finding('a'), finding('b')]);
    const newer = await withReport([finding('b'), ...Array.from({ length: 200 }, (_, at) => finding(`new ${at}`))]);
    const { text, value } = await call('compare_scans', { scanId: newer, baseId });
    expect(value).toMatchObject({ new: { count: 200 }, fixed: { count: 1 }, unchanged: { count: 1 } });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(48_000);
  });

  it('inspects a cookie offline and reads guides', async () => {
    const cookie = 'session=eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0';
    expect((await call('inspect_cookie', { cookie })).text).toContain('flask');
    expect((await call('read_guide', { name: 'flask/session-cookies' })).text).toContain('#');
    expect((await call('read_guide', { name: 'api-key-exposure' })).value.guides).toBeInstanceOf(Array);
  });

  it.each([
    ['scan', { targetId: 'tgt_00000000000000000000000000' }, 'not-found'],
    ['scan', { targetId: 'x\u0000' }, 'targetId'],
    ['scan', { targetId: 'tgt_00000000000000000000000000', url: 'http://x' }, 'url'],
    ['scan_status', {}, 'scanId'],
    ['get_finding', { findingId: 'fnd_00000000000000000000000000' }, 'not-found'],
    ['list_findings', { limit: 10_000 }, 'limit'],
    ['list_findings', { cursor: '!' }, 'cursor'],
    ['inspect_cookie', { cookie: ' ' }, 'cookie'],
    ['read_guide', { name: 'nothing-like-it' }, 'guide'],
  ])('an error of %s %j is a result that says why', async (name, input, why) => {
    const { isError, text } = await call(name, input);
    expect(isError).toBe(true);
    expect(text).toContain(why);
    expect(text).not.toContain('internal');
  });

  const post = (headers: Record<string, string>, body: unknown = { jsonrpc: '2.0', id: 1, method: 'tools/list' }) =>
    server.request('POST', '/mcp', {
      body,
      headers: { Accept: 'application/json, text/event-stream', ...headers },
    });

  it.each([
    ['a page of another origin', { Origin: 'https://evil.example' }],
    ['a page of another port', { Origin: 'http://localhost:3000' }],
    ['a page without an origin', { Origin: 'null' }],
    ['a name that was pointed here', { Host: 'evil.example' }],
    ['a name that only begins like ours', { Host: 'localhost.evil.example' }],
  ])('403: %s', async (_, headers) => {
    const response = await post(headers as Record<string, string>);
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    [{ Host: '127.0.0.1:8780' }],
    [{ Host: '[::1]:8780' }],
    [{ Host: 'localhost' }],
    [{ Host: 'localhost:8780', Origin: 'http://localhost:8780' }],
  ])('200: %j', async (headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(200);
  });

  it('401 without a token, 405 for what is no POST', async () => {
    expect((await post({ Authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await post({ Authorization: '' })).status).toBe(401);
    expect((await server.request('GET', '/mcp')).status).toBe(405);
  });

  it.each([['{"jsonrpc":'], ['[]'], ['null'], [{ jsonrpc: '2.0', id: 1, method: 'nothing' }]])(
    'what is no call is refused: %j',
    async (body) => {
      const response = await post({}, body);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).toContain('error');
    },
  );

  it('the bridge of standard input calls the same tools', async () => {
    const bridge = callToolsOf({ url: listening.url, token: adminToken });
    expect(await bridge('scan_status', { scanId })).toMatchObject({
      content: [{ text: expect.stringContaining(scanId) }],
    });
    expect(await bridge('scan_status', { scanId: 'scn_00000000000000000000000000' })).toMatchObject({ isError: true });
    const outsider = callToolsOf({ url: listening.url, token: 'wrong' });
    expect(await outsider('scan_status', { scanId })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('401') }],
    });
    expect(await callToolsOf({ url: 'http://127.0.0.1:9', token: 'x' })('scan', {})).toMatchObject({ isError: true });
  });
});
