import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbrick-targets-'));
const servers: Server[] = [];
let [leaky, clean, slow] = ['', '', ''];

async function served(body: unknown, delayMs = 0): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    setTimeout(() => response.end(JSON.stringify(body)), delayMs);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  leaky = await served({ parcels: [{ id: 1 }], api_key: 'my-weather-key-123' });
  clean = await served({ parcels: [{ id: 1 }] });
  slow = await served({ parcels: [] }, 400);
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const scan = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const all = [program, 'scan', ...args, '--rate', 'unlimited', '--only', 'data-exposure'];
    const options = { cwd: folder, encoding: 'utf8', timeout: 90_000, maxBuffer: 64 * 1024 * 1024 } as const;
    execFile(process.execPath, all, options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

const nonexistent = 'http://127.0.0.1:9';
const nameOf = (url: string): string => new URL(url).host.replace(':', '-');
const json = (text: string) => JSON.parse(text);

describe('several targets in one run', () => {
  it('have reports and a summary; one that cannot be reached costs the others nothing', async () => {
    const files = ['--report', 'json=a/{target}.json', '--report', 'html=b.html', '--report', 'sarif=all.sarif'];
    const { code, out, err } = await scan(leaky, nonexistent, clean, '--fail-on', 'high', ...files);
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'a')).sort()).toEqual([leaky, clean].map((url) => `${nameOf(url)}.json`).sort());
    for (const url of [leaky, clean]) expect(existsSync(join(folder, `b-${nameOf(url)}.html`))).toBe(true);
    expect(
      json(readFileSync(join(folder, 'all.sarif'), 'utf8')).runs.map((run: { results: [] }) => run.results.length),
    ).toEqual([1, 0]);
    const table = out.slice(out.indexOf('Summary of 3 targets'));
    expect(table).toMatch(new RegExp(`^${leaky}/ .* gate failed: 1 finding at high or above$`, 'm'));
    expect(table).toMatch(/^http:\/\/127\.0\.0\.1:9\/ .* unreachable: .*connection refused/m);
    expect(table).toMatch(new RegExp(`^${clean}/ .* scanned, no grade$`, 'm'));
    expect(err).toContain(`openbrick: ${nameOf(leaky)}: gate failed`);
  });

  it('exit with 3 where a target was not reached and no gate failed, and with 0 where all is well', async () => {
    expect((await scan(clean, nonexistent, '--fail-on', 'high')).code).toBe(3);
    expect((await scan(clean, slow, '--fail-on', 'high')).code).toBe(0);
  });

  it('are one document of JSON, SARIF or Markdown on standard output', async () => {
    const { code, out } = await scan(leaky, clean, '--format', 'json');
    const { summary, reports } = json(out);
    expect([code, reports.length]).toEqual([0, 2]);
    expect(
      summary.map((row: { status: string; findings: { high: number } }) => [row.status, row.findings.high]),
    ).toEqual([
      ['scanned', 1],
      ['scanned', 0],
    ]);
    const sarif = json((await scan(`${leaky}/v1`, `${leaky}/v2`, '--format', 'sarif')).out);
    const ids = sarif.runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id);
    expect(new Set(ids).size).toBe(2);
    expect((await scan(leaky, clean, '--format', 'markdown')).out).toMatch(/^# openbrick: 2 targets\n\n\| target \|/);
  });

  it('are annotations one target after the other, and say in the summary what was suppressed', async () => {
    const all = await scan(leaky, clean, '--format', 'github', '--fail-on', 'high');
    expect([all.code, all.out.match(/^::error /gm)?.length]).toEqual([1, 1]);
    expect(all.out.match(/^openbrick: \d findings?[,:] .*$/gm)).toHaveLength(2);
    expect(all.out).toContain('Summary of 2 targets');
    writeFileSync(
      join(folder, 'ci.yml'),
      'suppressions:\n  - check: api-key-in-body\n    cookie: none\n  - check: api-key-in-body\n',
    );
    const { out } = await scan(leaky, `${leaky}/`, '--config', 'ci.yml');
    expect(out).toMatch(/Suppressed: 1 \(1 by the configuration\): api-key-in-body;/);
    expect(out).toMatch(/1 suppression matched no finding of this scan: check `api-key-in-body` and\s+cookie `none`/);
    expect(out).toMatch(/Summary of 1 target\n\n.*\n.* scanned.* \(1 suppressed\)$/m);
  });

  it('have each its own limits of time and requests', async () => {
    const { out } = await scan(slow, clean, '--max-time', '3s', '--max-requests', '7', '--format', 'json');
    const budgets = json(out).reports.map((report: { requests: { sent: number; budget: number } }) => report.requests);
    expect(budgets.map(({ budget }: { budget: number }) => budget)).toEqual([7, 7]);
    expect(budgets.every(({ sent }: { sent: number }) => sent > 0 && sent <= 7)).toBe(true);
  });

  it('may stand in a file, beside those of the command line, each once', async () => {
    writeFileSync(join(folder, 'targets.txt'), `# all of them\n${leaky}\n\n${clean}/\n`);
    const { out } = await scan(clean, '--targets', 'targets.txt', '--format', 'json');
    expect(json(out).summary.map(({ target }: { target: string }) => target)).toEqual([`${clean}/`, `${leaky}/`]);
  });

  it('write no file of one name twice, and say so before the first request', async () => {
    const { code, err } = await scan(leaky, clean, '--report', 'json=x.json', '--report', 'json=x-{target}.json');
    expect(code).toBe(2);
    expect(err).toContain('would both write it');
  });
});
