/**
 * The vulnerable and the fixed guide applications, scanned by each tool from outside with nothing but the URL, in one run.
 * Usage: npm run build && npx tsx bench/peers/run.ts [part of a tool's name]. Peers install themselves; one that does not is named with the reason.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuideApp } from '../../test/lab/guide-apps.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { found, type Said, wronglySaid } from './score.ts';
import { type Tool, tools } from './tools.ts';

const frameworks = ['actix', 'django', 'express', 'fastapi', 'flask'];
const work = mkdtempSync(join(tmpdir(), 'openbrick-bench-'));
let runs = 0;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: readonly Said[];
  readonly failed?: string;
}

/** Runs a tool under `time`, and reads what it said. */
function run(tool: Tool, program: string, url: string): Promise<Run> {
  runs += 1;
  const output = join(work, `${runs}.json`);
  writeFileSync(`${output}.urls`, `${url}\n`);
  const memory = `${output}.time`;
  const [command, ...args] = ['/usr/bin/time', '-f', '%M', '-o', memory, ...tool.command(program, url, output)];
  const start = performance.now();
  return new Promise((resolve) => {
    execFile(command ?? '', args, { timeout: 180_000, maxBuffer: 1e8 }, (error, stdout) => {
      const seconds = (performance.now() - start) / 1000;
      try {
        const megabytes = Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1)) / 1024;
        resolve({ seconds, megabytes, said: tool.read(output, stdout) });
      } catch (reason) {
        const failed = error?.message ?? (reason instanceof Error ? reason.message : 'no output');
        resolve({ seconds, megabytes: 0, said: [], failed: failed.split('\n').at(-1)?.slice(0, 80) ?? '' });
      }
    });
  });
}

async function measured(tool: Tool, program: string, framework: string, which: 'vulnerable' | 'fixed') {
  const app = await startGuideApp(framework, which);
  const proxy = await startCountingProxy(app.url);
  const result = await run(tool, program, proxy.url);
  const before = app.facts.plants;
  const row = {
    ...result,
    requests: proxy.requests(),
    plants: before.length,
    hit: found(tool.id, before, result.said).length,
    wrong: wronglySaid(tool.id, result.said),
    changed: app.mutations(),
  };
  await proxy.close();
  await app.stop();
  return row;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

async function rowOf(tool: Tool): Promise<string> {
  const { program, missing } = tool.install();
  if (program === undefined) return `| ${tool.name} | not run: ${missing} | | | | | | |`;
  const weak = [];
  const fixed = [];
  for (const framework of frameworks) {
    weak.push(await measured(tool, program, framework, 'vulnerable'));
    fixed.push(await measured(tool, program, framework, 'fixed'));
  }
  const all = [...weak, ...fixed];
  const failed = all.find((row) => row.failed !== undefined)?.failed;
  return `| ${[
    tool.name,
    `${sum(weak.map(({ hit }) => hit))} of ${sum(weak.map(({ plants }) => plants))}${failed === undefined ? '' : `; failed: ${failed}`}`,
    sum(fixed.map(({ wrong }) => wrong.kinds)),
    sum(fixed.map(({ wrong }) => wrong.aboutHttps)),
    sum(all.map(({ requests }) => requests)),
    sum(all.map(({ changed }) => changed)),
    sum(all.map(({ seconds }) => seconds)).toFixed(1),
    Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0),
  ].join(' | ')} |`;
}

const requested = process.argv[2]?.toLowerCase() ?? '';
console.info(
  '| tool | planted defects found | findings on the fixed four | about HTTPS | requests | changes made | seconds | peak MB |',
);
console.info('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const tool of tools.filter(({ name }) => name.toLowerCase().includes(requested))) console.info(await rowOf(tool));
rmSync(work, { recursive: true, force: true });
