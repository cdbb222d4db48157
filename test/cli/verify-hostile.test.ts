/** What a report or a document names decides nothing: neither who gets credentials, nor which files are read. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbrick-verify-'));
const requested: string[] = [];
const server = createServer((request, response) => {
  requested.push(`${request.url} ${request.headers.authorization ?? ''}`);
  response.end('hello');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], cwd = folder) =>
  new Promise<{ status: number | null; stderr: string; stdout: string }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });

/** A report of our own about this server, with another target in it. */
async function reportNaming(target: object): Promise<string> {
  const made = await run(['scan', here, '--max-requests', '20', '--rate', 'unlimited', '--format', 'json']);
  const file = join(folder, 'report.json');
  const report = JSON.parse(made.stdout);
  writeFileSync(file, JSON.stringify({ ...report, target: { ...report.target, ...target } }));
  return file;
}

it('sends no credentials to a host that only the report names', async () => {
  const report = await reportNaming({ url: 'http://api.example.test/' });
  for (const given of [
    ['--bearer', 'abc'],
    ['--basic', 'user:word'],
    ['--cookie', 'sid=abc'],
    ['--header', 'X-Key: abc'],
  ]) {
    const { status, stderr } = await run(['verify', report, ...given]);
    expect(status).toBe(2);
    expect(stderr).toContain('confirm with --url http://api.example.test');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  requested.length = 0;
  await run(['verify', report, '--url', here, '--bearer', 'abc']);
  expect(requested.some((line) => line.endsWith('Bearer abc'))).toBe(true);
});

it('sends them to loopback', async () => {
  const report = await reportNaming({});
  requested.length = 0;
  await run(['verify', report, '--bearer', 'abc']);
  expect(requested.some((line) => line.endsWith('Bearer abc'))).toBe(true);
});

it.each(['/dev/zero', '/etc/hostname', '-', '../outside.yaml', 'link.yaml'])(
  'opens no document outside the folder because a report names it: %s',
  async (from) => {
    mkdirSync(join(folder, 'inner'), { recursive: true });
    writeFileSync(join(folder, 'outside.yaml'), 'openapi: 3.1.0');
    rmSync(join(folder, 'inner', 'link.yaml'), { force: true });
    symlinkSync(join(folder, 'outside.yaml'), join(folder, 'inner', 'link.yaml'));
    const report = await reportNaming({ document: { from, title: 'x', version: '3.1.0', operations: 1 } });
    const { status, stderr } = await run(['verify', report], join(folder, 'inner'));
    expect(status).toBe(2);
    expect(stderr).toContain('name it with --spec');
  },
);

it('asks a path that begins with two slashes on the same host', async () => {
  const from = 'https://other.example.test//elsewhere.example.test/api.json';
  const report = await reportNaming({ document: { from, title: 'x', version: '3.1.0', operations: 1 } });
  requested.length = 0;
  expect((await run(['verify', report])).status).not.toBe(2);
  expect(requested.some((line) => line.startsWith('//elsewhere.example.test/api.json'))).toBe(true);
});

it('reads references of a document below its folder, and nothing else', async () => {
  const api = join(folder, 'api');
  mkdirSync(join(api, 'parts'), { recursive: true });
  writeFileSync(join(folder, 'private.json'), '{"marker":"private-words-of-the-user"}');
  writeFileSync(join(api, 'parts', 'shop.yaml'), 'Shop: { type: object, description: words-of-the-part }');
  symlinkSync(join(folder, 'private.json'), join(api, 'link.json'));
  const refs = ['../private.json', join(folder, 'private.json'), 'link.json', 'parts/shop.yaml#/Shop'];
  const schemas = Object.fromEntries(refs.map(($ref, i) => [`S${i}`, { $ref }]));
  writeFileSync(
    join(api, 'api.json'),
    JSON.stringify({ openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: {}, components: { schemas } }),
  );
  const { status, stderr } = await run(['scan', '--spec', 'api/api.json', '--save-evidence', 'evidence']);
  expect(status).toBe(0);
  expect(stderr).toContain('a reference points outside its folder and was not read');
  const evidence = readFileSync(join(folder, 'evidence'), 'utf8');
  expect(evidence).toContain('words-of-the-part');
  expect(evidence).not.toContain('private-words-of-the-user');
});
