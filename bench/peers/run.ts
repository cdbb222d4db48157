/**
 * The four vulnerable and the four fixed guide applications, scanned by each tool from outside, in one run. Usage: npm run build, then
 * npx tsx bench/peers/run.ts. Peers are used where they are installed; one that is not is named.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuideApp } from '../../test/lab/guide-apps.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { type Said, type Tool, tools } from './tools.ts';

const frameworks = ['actix', 'django', 'fastapi', 'flask'];
const work = mkdtempSync(join(tmpdir(), 'openbrick-bench-'));

interface Row {
  readonly requests: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: readonly Said[];
  readonly failed?: string;
}

/** Runs a tool under `time`, and reads what it said. */
function run(tool: Tool, url: string): Promise<Omit<Row, 'requests'>> {
  const output = join(work, `${Math.random()}.json`);
  const memory = `${output}.time`;
  const start = performance.now();
  return new Promise((resolve) => {
    execFile(
      '/usr/bin/time',
      ['-f', '%M', '-o', memory, ...tool.command(url, output)],
      { timeout: 180_000, maxBuffer: 1e8 },
      (error, stdout) => {
        const seconds = (performance.now() - start) / 1000;
        const megabytes = Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1)) / 1024;
        try {
          resolve({ seconds, megabytes, said: tool.read(output, stdout) });
        } catch (reason) {
          resolve({
            seconds,
            megabytes,
            said: [],
            failed: reason instanceof Error ? reason.message : String(error),
          });
        }
      },
    );
  });
}

async function measured(
  tool: Tool,
  framework: string,
  which: 'vulnerable' | 'fixed',
): Promise<Row & { plants: number; hit: number }> {
  const app = await startGuideApp(framework, which);
  const proxy = await startCountingProxy(app.url);
  const result = await run(tool, proxy.url);
  const wanted = new Set(app.facts.plants.map(({ check, path, name }) => `${check} ${path} ${name ?? ''}`));
  const hit = app.facts.plants.filter(({ check, path }) =>
    result.said.some((each) => each.check === check && (each.path === undefined || each.path.startsWith(path))),
  ).length;
  const row = { ...result, requests: proxy.requests(), plants: wanted.size, hit };
  await proxy.close();
  await app.stop();
  return row;
}

console.info('| tool | planted defects found | findings on the fixed four | requests | seconds | peak MB |');
console.info('| --- | --- | --- | --- | --- | --- |');
/** Names after the script's run those tools alone. */
const wanted = process.argv.slice(2);

for (const tool of tools.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (tool.missing !== undefined) {
    console.info(`| ${tool.name} | not run: ${tool.missing} | | | | |`);
    continue;
  }
  const weak = [];
  const fixed = [];
  for (const framework of frameworks) {
    weak.push(await measured(tool, framework, 'vulnerable'));
    fixed.push(await measured(tool, framework, 'fixed'));
  }
  const all = [...weak, ...fixed];
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const failed = all.find((row) => row.failed !== undefined)?.failed;
  const first =
    failed === undefined
      ? `${sum(weak.map(({ hit }) => hit))} of ${sum(weak.map(({ plants }) => plants))}`
      : `failed: ${failed.slice(0, 80)}`;
  console.info(
    `| ${tool.name} | ${first} | ${sum(fixed.map(({ said }) => new Set(said.filter(({ remark }) => remark !== true).map(({ check }) => check)).size))} | ${sum(all.map(({ requests }) => requests))} | ${sum(all.map(({ seconds }) => seconds)).toFixed(1)} | ${Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0)} |`,
  );
}
rmSync(work, { recursive: true, force: true });
