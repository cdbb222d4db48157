import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../../src/model/report.ts';
import { startApp } from '../../test/lab/running-app.ts';
import { cache, root } from '../../test/lab/toolchains.ts';
import { type App, files } from './app.ts';

const run = promisify(execFile);

/** Where the reports, recordings and logs of the applications are kept. */
export const reports = join(cache, 'bench/apps-reports');

/** The name of an application's folder and files. */
export const fileName = ({ name, version }: App): string => `${name.replaceAll(' ', '-')}-${version}`;

export interface Scanned {
  readonly report: Report;
  /** Requests of another method than those that read. */
  readonly writes: number;
}

/** A request of a method that does more than read, as a recording has it. */
const writing = /"request":\{"method":"(?!GET"|HEAD"|OPTIONS"|TRACE")[A-Z]+"/g;

/** Starts the application and scans it as a user would, with nothing but its URL. Its report, recording and log stay in `reports`. */
export async function scanned(app: App, program: string): Promise<Scanned> {
  mkdirSync(reports, { recursive: true });
  const at = join(reports, fileName(app));
  const running = await startApp({
    folder: root,
    command: ['/bin/sh', '-c', `exec > "$LOG" 2>&1; ${app.start}`],
    ready: app.ready,
    env: { PROGRAM: program, FILES: files, HOME: reports, LOG: `${at}.log` },
    seconds: 180,
    group: true,
  });
  try {
    const url = running.url.replace('127.0.0.1', app.host ?? '127.0.0.1');
    const outputs = ['--report', `json=${at}.json`, '--save-evidence', `${at}.evidence.json`, '--output', `${at}.txt`];
    await run(process.execPath, ['bin/openbrick.js', 'scan', url, ...outputs], { cwd: root });
    const recording = readFileSync(`${at}.evidence.json`, 'utf8');
    return {
      report: JSON.parse(readFileSync(`${at}.json`, 'utf8')) as Report,
      writes: recording.match(writing)?.length ?? 0,
    };
  } finally {
    await running.stop();
  }
}
