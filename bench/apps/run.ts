/**
 * Healthy applications that were not written for openbrick, each scanned from outside with nothing but its URL: what a new user reads first.
 * Usage: npm run build && npx tsx bench/apps/run.ts [part of a name]. Applications install themselves; one that does not is named with the reason.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../../src/model/report.ts';
import { startApp } from '../../test/lab/running-app.ts';
import { cache, root } from '../../test/lab/toolchains.ts';
import { type App, apps, files } from './apps.ts';

const reports = join(cache, 'bench/apps');
mkdirSync(reports, { recursive: true });
const wanted = process.argv[2] ?? '';

const run = promisify(execFile);

async function scanned(app: App, program: string): Promise<Report> {
  const env = { PROGRAM: program, FILES: files, HOME: reports };
  const running = await startApp({
    folder: root,
    command: ['/bin/sh', '-c', app.start],
    ready: app.ready,
    env,
    seconds: 120,
  });
  try {
    const args = ['bin/openbrick.js', 'scan', running.url, '--format', 'json', '--rate', 'unlimited'];
    const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 1e8 }).catch(
      (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
    );
    writeFileSync(join(reports, `${app.id.replaceAll(' ', '-')}.json`), stdout);
    return JSON.parse(stdout) as Report;
  } finally {
    await running.stop();
  }
}

const count = ({ findings }: Report, ...severities: string[]): number =>
  findings.filter(({ severity }) => severities.includes(severity)).length;

console.log('| application | framework | grade | above low | low | info | findings above low |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const app of apps.filter(({ id }) => id.includes(wanted))) {
  const { program, missing } = app.install();
  if (program === undefined) {
    console.log(`| ${app.id} | ${app.framework} | not installed: ${missing} | | | | |`);
    continue;
  }
  try {
    const report = await scanned(app, program);
    const loud = report.findings.filter(({ severity }) => ['critical', 'high', 'medium'].includes(severity));
    const grade = report.grade === null ? 'none' : `${report.grade} ${report.score}`;
    const said = loud.map(({ check, severity, confidence }) => `${check} (${severity}, ${confidence})`).join(', ');
    console.log(
      `| ${app.id} | ${app.framework} | ${grade} | ${loud.length} | ${count(report, 'low')} | ${count(report, 'info')} | ${said} |`,
    );
  } catch (error) {
    console.log(
      `| ${app.id} | ${app.framework} | did not start: ${String(error).split('\n')[0]?.slice(0, 100)} | | | | |`,
    );
  }
}
