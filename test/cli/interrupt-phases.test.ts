/** Signals in the phases after the last request, and in the commands that read files: what there is is kept, and the exit code says what happened. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbrick-phases-'));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const keyOf = (seed: number): string => createHash('sha256').update(`key ${seed}`).digest('hex').slice(0, 24);
const manyKeys = `[${Array.from({ length: 30_000 }, (_, i) => `{"k":"${['sk', 'live', keyOf(i)].join('_')}"}`).join(',')}]`;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, stdout })));
}

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const unlimited = ['--rate', 'unlimited', '--max-requests', '12', '--format', 'json'];

/** Calls it once when no request has arrived for so long: the program is at work on what it has. */
function onceIdle(ms: number, then: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
}

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s after the last request: report and recording are written',
    async (name) => {
      let child: ChildProcess | undefined;
      const requested = onceIdle(150, () => child?.kill(name));
      const url = await serve(({ url: path }, response) => {
        requested();
        if (path !== '/') return void response.writeHead(404).end('no');
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(manyKeys);
      });
      child = start(['scan', url, ...unlimited, '--save-evidence', `recording-${name}`]);
      const { code, stdout } = await ended(child);
      const report: { notes: string[]; checks: { status: string }[] } = JSON.parse(stdout);
      expect(code).toBe(130);
      expect(report.checks.some(({ status }) => status === 'unknown')).toBe(true);
      const replayed = spawnSync(process.execPath, [program, 'replay', `recording-${name}`, '--format', 'json'], {
        cwd: folder,
      });
      expect([0, 1]).toContain(replayed.status);
    },
  );

  it('while findings are verified: what was found out is printed, and the exit code says that it was interrupted', async () => {
    let [child, count]: [ChildProcess | undefined, number] = [undefined, 0];
    const url = await serve(({ url: path = '' }, response) => {
      response.setHeader('Content-Type', 'text/html');
      if (!path.startsWith('/p')) return void response.end('<p>page</p>');
      count += 1;
      if (count === 1) return void response.end('<p>page</p>');
      // The others get no response.
      child?.kill('SIGTERM');
    });
    const first = await ended(start(['scan', url, ...unlimited]));
    const good: { findings: { location: object; fingerprint: string }[] } = JSON.parse(first.stdout);
    const findings = Array.from({ length: 40 }, (_, i) => ({
      ...good.findings[0],
      fingerprint: keyOf(i),
      location: { ...good.findings[0]?.location, url: `${url}p${i}`, path: `/p${i}` },
    }));
    writeFileSync(join(folder, 'old.json'), JSON.stringify({ ...good, findings }));
    child = start(['verify', 'old.json', '--format', 'json']);
    const { code, stdout } = await ended(child);
    expect(code).toBe(130);
    const shown: { outcome: string }[] = JSON.parse(stdout);
    expect(shown.length).toBe(40);
    expect(shown.some(({ outcome }) => outcome === 'could not tell')).toBe(true);
  });

  it('while a recording is judged again: a report of what was read', async () => {
    const url = await serve(({ url: path }, response) => {
      response.writeHead(path === '/' ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(path === '/' ? manyKeys : 'no');
    });
    await ended(start(['scan', url, ...unlimited, '--save-evidence', 'recording']));
    expect(existsSync(join(folder, 'recording'))).toBe(true);
    const child = start(['replay', 'recording', '--format', 'json', '--output', 'again.json']);
    // It may end before, or hear it before it listens; then there is nothing to keep.
    setTimeout(() => child.kill('SIGINT'), 700);
    const { code, signal } = await ended(child);
    if (signal !== null) return;
    expect([0, 1, 130]).toContain(code);
    const report: { checks: { status: string }[] } = JSON.parse(readFileSync(join(folder, 'again.json'), 'utf8'));
    if (code === 130) expect(report.checks.some(({ status }) => status === 'unknown')).toBe(true);
  });

  it('while a list of keys is searched: the cookie is printed with what is known, and the exit code says that it was interrupted', async () => {
    const args = [program, 'cookie', 'session=eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0', '--no-guess-keys'];
    const child = spawn(process.execPath, [...args, '--keys', '-', '--format', 'json'], { cwd: folder });
    child.stdin.on('error', () => undefined);
    const isOver = ended(child);
    let portion = 0;
    // A list without end: what is read was tried, as its pieces are tried one after the other.
    const write = (): void => {
      portion += 1;
      if (portion === 40) child.kill('SIGINT');
      const keys = Array.from({ length: 10_000 }, (_, i) => `wrong-${portion}-${i}\n`).join('');
      if (!child.stdin.destroyed) child.stdin.write(keys, () => setImmediate(write));
    };
    write();
    const { code, stdout } = await isOver;
    const { cookies }: { cookies: { format: string; key: unknown }[] } = JSON.parse(stdout);
    expect(code).toBe(130);
    expect(cookies).toMatchObject([{ format: 'flask', key: null }]);
  });

  it('while two reports are compared ends the comparison', async () => {
    const url = await serve((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>page</p>'));
    const { stdout } = await ended(start(['scan', url, ...unlimited]));
    const good: { findings: object[] } = JSON.parse(stdout);
    const findings = Array.from({ length: 20_000 }, (_, i) => ({ ...good.findings[0], fingerprint: keyOf(i) }));
    writeFileSync(join(folder, 'long.json'), JSON.stringify({ ...good, findings }));
    const child = start(['diff', 'long.json', 'long.json']);
    setTimeout(() => child.kill('SIGHUP'), 200);
    const { code, signal } = await ended(child);
    expect(signal ?? code).toSatisfy((how) => how === 'SIGHUP' || how === 0);
  });
});
