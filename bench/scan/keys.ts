/**
 * Whether a scan grows with the keys of one response and no faster, in time and in memory: the built program scans a server whose only page
 * is a list of keys, without and with a recording. Usage: npm run build && npx tsx bench/scan/keys.ts
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbrick-keys-'));

const keyOf = (seed: string): string =>
  createHash('sha256')
    .update(seed)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, 'x')
    .slice(0, 24);
const bodyOf = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, (_, i) => ({ api_key: keyOf(`key ${i}`) })));

interface Used {
  /** Microseconds. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  /** KB. */
  readonly maxRSS: number;
}

/** The program says what it used when it ends. */
const SAY = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))`;

async function usedBy(args: readonly string[]): Promise<Used> {
  const child = spawn(process.execPath, ['--import', SAY, program, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    cwd: folder,
  });
  const said = child.stdio[3];
  if (!(said instanceof Readable)) throw new Error('there is a fourth pipe');
  return JSON.parse(Buffer.concat(await said.toArray()).toString());
}

console.info(
  '| keys | kB | recording | processor, s | for 1,000 keys, ms | MB |\n| --- | --- | --- | --- | --- | --- |',
);
for (const count of [1000, 5000, 10_000, 25_000, 50_000]) {
  const body = bodyOf(count);
  const server = createServer(({ url }, response) => {
    if (url !== '/') return void response.writeHead(404).end('no');
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const limits = ['--rate', 'unlimited', '--max-requests', '60', '--max-time', '20m', '--quiet'];
  for (const more of [[], ['--save-evidence', 'recording']]) {
    const { userCPUTime, systemCPUTime, maxRSS } = await usedBy(['scan', target, ...limits, ...more]);
    const seconds = (userCPUTime + systemCPUTime) / 1e6;
    const cells = [seconds.toFixed(1), ((seconds / count) * 1e6).toFixed(0), Math.round(maxRSS / 1024)];
    console.info(
      `| ${[count, Math.round(body.length / 1000), more.length === 0 ? 'no' : 'yes', ...cells].join(' | ')} |`,
    );
  }
  server.close();
}
rmSync(folder, { recursive: true, force: true });
