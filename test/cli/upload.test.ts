/** `scan --upload`: the report reaches the server, the token reaches no one else. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const token = ['ob', 'token-of-the-upload-tests'].join('_');
const scanId = 'scn_01kb3v6h7m8n9p0q1r2s3t4v5w';

interface Request {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly key: string | string[] | undefined;
  readonly body: string;
}

describe('scan --upload', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-upload-'));
  let server: Server;
  let origin: string;
  let scanned: Server;
  let api: string;
  let requests: Request[] = [];
  let respond: (request: Request) => { status: number; body: unknown; headers?: Record<string, string> };

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'api.yaml'),
      'openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\npaths: { /orders: { get: { responses: {} } } }\n',
    );
    server = createServer(async (incoming, response) => {
      const request = await read(incoming);
      requests.push(request);
      const { status, body, headers = {} } = respond(request);
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    scanned = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => scanned.once('listening', resolve));
    api = `http://127.0.0.1:${(scanned.address() as AddressInfo).port}`;
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    scanned.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    requests = [];
    respond = () => ({ status: 202, body: { id: scanId } });
  });

  const scan = (args: readonly string[], env: Record<string, string> = { OPENBRICK_TOKEN: token }) =>
    new Promise<{ status: number | null; stderr: string; stdout: string }>((resolve) => {
      const { OPENBRICK_TOKEN: _, ...rest } = process.env;
      const child = spawn(process.execPath, [program, 'scan', ...args], { cwd: folder, env: { ...rest, ...env } });
      const text = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const)
        child[name].setEncoding('utf8').on('data', (part) => (text[name] += part));
      child.once('close', (status) => resolve({ status, ...text }));
    });
  const document = ['--spec', 'api.yaml', '--format', 'json'];

  it('sends the report that it prints, to the target that is named', async () => {
    const { status, stderr, stdout } = await scan([...document, '--upload', `${origin}/?targetId=tgt_1`]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `openbrick: report uploaded: ${origin}/api/v1/scans/${scanId}\n`,
    });
    const [request] = requests;
    expect(request).toMatchObject({
      path: '/api/v1/uploads?targetId=tgt_1&kind=report',
      authorization: `Bearer ${token}`,
    });
    expect(JSON.parse(request?.body ?? '')).toEqual(JSON.parse(stdout));
    expect(request?.key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes the address of the uploads too, and a server below a path', async () => {
    await scan([...document, '--quiet', '--upload', `${origin}/bricks/api/v1/uploads?targetId=tgt_1`]);
    expect(requests.map(({ path }) => path)).toEqual(['/bricks/api/v1/uploads?targetId=tgt_1&kind=report']);
  });

  const targets = (items: { id: string; url: string }[]) => (request: Request) =>
    request.path.startsWith('/api/v1/targets')
      ? { status: 200, body: { items, nextCursor: null } }
      : { status: 202, body: { id: scanId } };
  const live = (): string[] => [api, '--quiet', '--spec', 'none', '--max-requests', '10'];

  it('finds the target by its URL', async () => {
    respond = targets([
      { id: 'tgt_2', url: 'http://127.0.0.1:2/' },
      { id: 'tgt_1', url: `${api}/` },
    ]);
    await scan([...live(), '--upload', origin]);
    expect(requests.at(-1)?.path).toBe('/api/v1/uploads?targetId=tgt_1&kind=report');
  });

  it.each([
    ['no target', []],
    ['2 targets', ['tgt_1', 'tgt_2']],
  ])('exit 4 where the server has %s with this URL', async (words, ids) => {
    respond = targets(ids.map((id) => ({ id, url: api })));
    const { status, stderr } = await scan([...live(), '--upload', origin]);
    expect(status).toBe(4);
    expect(stderr).toContain(`the server has ${words} with this URL`);
  });

  it.each([
    ['a refusal', 403, { detail: `no ${token} here` }, {}],
    ['no JSON', 202, undefined, {}],
    ['a redirect, which is not followed', 302, {}, { Location: '/elsewhere' }],
    ['active text', 500, { detail: 'red \u001b[31m and\nmore' }, {}],
  ])('exit 4 after %s, and the token stays out of what is printed', async (_name, status, body, headers) => {
    respond = () => ({ status, body, headers });
    const result = await scan([...document, '--upload', `${origin}/?targetId=tgt_1`]);
    expect(result.status).toBe(4);
    expect(result.stderr).toMatch(new RegExp(`^openbrick: --upload: the server responded ${status}[^\\u001b]*\\n$`));
    expect(result.stderr.split('\n').length).toBe(2);
    expect(result.stderr + result.stdout).not.toContain(token);
    expect(requests.length).toBe(1);
  });

  it('exit 4 where nothing listens', async () => {
    const { status, stderr } = await scan([...document, '--upload', 'http://127.0.0.1:1/?targetId=tgt_1']);
    expect(status).toBe(4);
    expect(stderr).toContain('gave no response (ECONNREFUSED)');
  });

  it.each([
    ['no token', ['http://127.0.0.1:1/?targetId=tgt_1'], {}, 'OPENBRICK_TOKEN'],
    [
      'a token of two words',
      ['http://127.0.0.1:1/?targetId=tgt_1'],
      { OPENBRICK_TOKEN: 'two words' },
      'OPENBRICK_TOKEN must be one token',
    ],
    ['no target to find', ['http://127.0.0.1:1/'], { OPENBRICK_TOKEN: token }, 'add ?targetId='],
    ['no URL', ['server'], { OPENBRICK_TOKEN: token }, 'takes the http or https URL'],
    [
      'credentials in the URL',
      ['http://a:hunter2@127.0.0.1:1/'],
      { OPENBRICK_TOKEN: token },
      'takes the http or https URL',
    ],
  ])('exit 2 before the first request: %s', async (_name, [url = ''], env, words) => {
    const { status, stderr } = await scan([...document, '--upload', url], env);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/hunter2|two words/);
    expect(requests).toEqual([]);
  });

  it.each<[string, () => { status: number; body: unknown }]>([
    ['a list of targets that is none', () => ({ status: 200, body: { items: { length: 5 }, nextCursor: 7 } })],
    ['nothing', () => ({ status: 200, body: null })],
    ['a scan with another ID', () => ({ status: 202, body: { id: '../../x\u001b[2J' } })],
  ])('says in one line that a server is none of openbrick: %s', async (name, answer) => {
    respond = answer;
    const address = name.includes('scan') ? `${origin}/?targetId=tgt_1` : origin;
    const { status, stderr } = await scan([
      api,
      '--max-requests',
      '5',
      '--quiet',
      '--format',
      'json',
      '--upload',
      address,
    ]);
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: expect.stringMatching(/^openbrick: --upload: [^\n]{1,200}\n$/),
    });
  });

  it('skips targets without an address, whatever a server lists', async () => {
    respond = ({ path }) =>
      path.startsWith('/api/v1/targets')
        ? {
            status: 200,
            body: { items: [null, 5, { id: 1, url: {} }, { id: 'tgt_1', url: `${api}/` }], nextCursor: 3 },
          }
        : { status: 202, body: { id: scanId } };
    const { status } = await scan([api, '--max-requests', '5', '--quiet', '--format', 'json', '--upload', origin]);
    expect({ status, last: requests.at(-1)?.path }).toEqual({
      status: 0,
      last: '/api/v1/uploads?targetId=tgt_1&kind=report',
    });
  });

  it.each([
    ['in base64', Buffer.from(`x${token}`).toString('base64')],
    ['in percent', [...token].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')],
    ['as it is', token],
  ])('repeats no token that a server repeats: %s', async (_, said) => {
    respond = () => ({ status: 400, body: { detail: `no such token: ${said}` } });
    const { stderr } = await scan([...document, '--upload', `${origin}/?targetId=tgt_1`]);
    expect(stderr).toContain('the server responded 400: no such token: ');
    expect(stderr).not.toContain(said);
  });

  it('ends at a signal while a server does not answer', async () => {
    const silent = createServer(() => child?.kill('SIGINT')).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const child = spawn(
      process.execPath,
      [program, 'scan', ...document, '--upload', `http://127.0.0.1:${port}/?targetId=tgt_1`],
      { cwd: folder, env: { ...process.env, OPENBRICK_TOKEN: token }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    silent.closeAllConnections();
    silent.close();
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: expect.stringContaining('not sent, because the scan was interrupted'),
    });
  });
});

async function read(incoming: IncomingMessage): Promise<Request> {
  let body = '';
  for await (const part of incoming.setEncoding('utf8')) body += part;
  const { authorization, 'idempotency-key': key } = incoming.headers;
  return { path: incoming.url ?? '', authorization, key, body };
}
