/** Changed inputs for some minutes: each kind in a process of its own, watched for time and memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { residentMb } from './program.ts';
import { subjects } from './subjects.ts';
import type { Fuzzed } from './table.ts';

const worker = fileURLToPath(new URL('fuzz-worker.ts', import.meta.url));
const MEMORY_MB = 800;
const limitMs = (kind: string): number => (kind === 'responses' ? 10_000 : 5000);

interface Line {
  readonly seed: number;
  readonly ms?: number;
  readonly broken?: readonly string[];
}

/** Shares the minutes among the kinds: scans, which are slow, get half of them. */
export async function fuzz(minutes: number): Promise<Fuzzed[]> {
  const kinds = Object.keys(subjects);
  const all: Fuzzed[] = [];
  process.stdout.write(`\nChanged inputs, ${minutes} minutes\n`);
  for (const kind of kinds) {
    const share = kind === 'responses' ? 0.5 : 0.5 / (kinds.length - 1);
    const result = await watched(kind, Date.now() + minutes * 60_000 * share);
    all.push(result);
    const verdict = result.broken.length === 0 ? 'holds ' : 'BROKEN';
    process.stdout.write(`${verdict}  ${result.inputs} ${kind}, slowest ${result.slowestMs} ms, ${result.peakMb} MB\n`);
    for (const line of result.broken.slice(0, 8)) process.stdout.write(`          ${line}\n`);
  }
  return all;
}

class Tally {
  inputs = 0;
  slowestMs = 0;
  peakMb = 0;
  readonly broken: string[] = [];
  /** The input that is being taken, and since when. */
  seed = 0;
  since = Date.now();

  take({ seed, ms, broken = [] }: Line, limit: number): void {
    [this.seed, this.since] = [seed, Date.now()];
    if (ms === undefined) return;
    this.inputs += 1;
    this.slowestMs = Math.max(this.slowestMs, ms);
    this.broken.push(...broken.map((each) => `input ${seed}: ${each}`));
    if (ms > limit) this.broken.push(`input ${seed}: took ${ms} ms`);
  }
}

async function watched(kind: string, until: number): Promise<Fuzzed> {
  const tally = new Tally();
  while (Date.now() < until) await oneProcess(kind, tally, until);
  const { inputs, slowestMs, peakMb, broken } = tally;
  return { kind, holds: subjects[kind]?.holds ?? '', inputs, slowestMs, peakMb: Math.round(peakMb), broken };
}

/** Runs until the time is up, or until one input never ends or breaks the process. */
function oneProcess(kind: string, tally: Tally, until: number): Promise<void> {
  const first = tally.inputs === 0 ? 1 : tally.seed + 1;
  const child = spawn(process.execPath, ['--import', 'tsx', worker, kind, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [ended, errors] = [false, ''];
  child.stderr.on('data', (chunk: Buffer) => {
    errors = `${errors}${chunk.toString()}`.slice(-2000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => tally.take(JSON.parse(line), limitMs(kind)));
  tally.since = Date.now() + 30_000; // loading comes first
  const stop = (): void => {
    ended = true;
    child.kill('SIGKILL');
  };
  const timer = setInterval(() => {
    const why = troubleOf(child, kind, tally);
    if (why !== undefined) tally.broken.push(`input ${tally.seed}: ${why}`);
    if (why !== undefined || Date.now() > until) stop();
  }, 100);
  return new Promise((resolve) => {
    child.once('close', () => {
      clearInterval(timer);
      if (!ended) tally.broken.push(`input ${tally.seed}: the process ended: ${errors.trim().slice(-300)}`);
      resolve();
    });
  });
}

function troubleOf(child: ChildProcess, kind: string, tally: Tally): string | undefined {
  const peakMb = residentMb(child.pid);
  tally.peakMb = Math.max(tally.peakMb, peakMb);
  if (peakMb > MEMORY_MB) return `${Math.round(peakMb)} MB`;
  return Date.now() - tally.since > limitMs(kind) * 2 ? 'did not end' : undefined;
}
