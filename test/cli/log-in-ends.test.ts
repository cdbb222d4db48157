/** A log-in that takes longer than the scan may: the results that there are, within two seconds of the deadline or of a signal. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { harOf } from '../../src/recordings/testing/har.ts';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbrick-log-in-'));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const seed = ['JBSWY3DP', 'EHPK3PXP'].join('');
writeFileSync(
  join(folder, 'ann.yml'),
  `values: { password: hunter-2-pass, code: { totp: ${seed} } }
steps:
  - request: { method: POST, url: /login, json: { user: ann, password: "{{password}}" } }
  - request: { method: POST, url: /code, json: { code: "{{code}}" } }
`,
);
writeFileSync(
  join(folder, 'recorded.har'),
  harOf([
    { url: 'https://api.test/a', headers: ['Content-Type: application/json', 'Server: nginx/1.2.3'], body: '{}' },
  ]),
);

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const signedIn = (response: ServerResponse): void =>
  void response.writeHead(200, { 'Set-Cookie': 'sid=q7Xk2mVb9Zr4Ls8T; Path=/' }).end('{}');

/** What the path of a step returns; all others respond at once. */
const holding =
  (held: string, hold: (response: ServerResponse) => void): RequestListener =>
  ({ url = '' }, response) => {
    if (url.startsWith(held)) hold(response);
    else if (/^\/(?:login|code)/.test(url)) signedIn(response);
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<a href="/a">a</a>');
  };

const never = (): void => undefined;
const drip = (response: ServerResponse): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(timer));
};

const cases: readonly (readonly [string, string, RequestListener])[] = [
  ['a log-in that never answers', '/login', holding('/login', never)],
  ['a log-in whose body does not end', '/login', holding('/login', drip)],
  ['a one-time code that never gets an answer', '/code', holding('/code', never)],
];

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly ms: number;
}

async function run(args: readonly string[], meanwhile?: (child: ChildProcess) => void): Promise<Ended> {
  const started = Date.now();
  const child = spawn(process.execPath, [program, 'scan', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  meanwhile?.(child);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr, ms: Date.now() - started })));
}

const reportOf = (
  file: string,
): { readonly notes: readonly string[]; readonly target: { readonly sources: string[] } } =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe.each(cases)('%s', (name, held, listener) => {
  const file = `${name.length}.json`;
  const login = ['--login', 'ann.yml', '--quiet', '--format', 'json', '--output', file];

  it('ends with the scan: one line that says so, and no report without anything in it', async () => {
    const { code, stderr } = await run([await serve(listener), ...login, '--max-time', '2']);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(
        /^openbrick: [^\n]+: the time limit was reached during the log-in; --max-time raises it\n$/,
      ),
    });
    expect(existsSync(join(folder, file))).toBe(false);
  });

  it('loses nothing else that was gathered', async () => {
    const { code } = await run([await serve(listener), '--har', 'recorded.har', ...login, '--max-time', '4']);
    expect(code).toBe(0);
    expect(reportOf(file).notes.join('\n')).toContain('the time limit was reached during the log-in');
  });

  it('is left at a signal: the report says that nothing was requested as a signed-in user', async () => {
    let child: ChildProcess | undefined;
    const url = await serve((request, response) => {
      listener(request, response);
      if (request.url === held) setTimeout(() => child?.kill('SIGINT'), 300);
    });
    const { code } = await run([url, ...login, '--max-time', '60'], (started) => {
      child = started;
    });
    expect(code).toBe(130);
    expect(reportOf(file).notes.join('\n')).toContain('The log-in was not completed');
  });
});
