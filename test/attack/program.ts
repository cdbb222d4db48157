/** The built program as a child process: how long it took, how much memory, and whether it broke a general promise. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** When the run must have ended. */
  readonly limitMs?: number;
  /** Processor time that loading the program takes: a deadline counts from then on. */
  readonly loadingMs?: number;
  readonly limitMb?: number;
  /** A file descriptor for standard output. */
  readonly stdout?: number;
  /** Called with the child once it runs, to send signals. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

export interface Ran {
  readonly code: number | null;
  /** The signal that ended it, where one did. */
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
  /** Processor time of the main thread. */
  readonly ranMs: number;
  /** How long it went on after a time (`Date.now()`), without the time for which it waited for a processor. */
  workedSince(time: number): number;
  /** Highest resident memory; 0 where the system does not say. */
  readonly peakMb: number;
  readonly limitMs: number;
  /** Above zero: so much longer than its limit. The time after the deadline for which it waited for a processor does not count. */
  readonly lateMs: number;
  readonly limitMb: number;
}

/** How long the main thread had run and had waited for a processor until a time, as Linux counts it. */
interface Wait {
  readonly at: number;
  readonly ranMs: number;
  readonly waitedMs: number;
}

function workedBetween(waits: readonly Wait[], from: number, to: number): number {
  const last = waits.at(-1)?.waitedMs ?? 0;
  const before = waits.find(({ at }) => at >= from)?.waitedMs ?? last;
  return to - from - (last - before);
}

/** 0 where the system does not say. */
export function usedBy(pid: number | undefined): Omit<Wait, 'at'> {
  try {
    const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    return { ranMs: ran / 1e6, waitedMs: waited / 1e6 };
  } catch {
    return { ranMs: 0, waitedMs: 0 };
  }
}

/** A deadline and this long is the limit of a run. */
const GRACE_MS = 2000;
/** The bound of every run that names none of its own. */
const MEMORY_MB = 500;
const TIME_MS = 60_000;

export function openbrick(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = Date.now();
  const limitMs = options.limitMs ?? TIME_MS;
  const child = spawn(process.execPath, [program, ...args], {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { PATH: process.env['PATH'], ...options.env },
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
  });
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input ?? '');
  options.meanwhile?.(child);
  let peakMb = 0;
  const waits: Wait[] = [];
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid));
    const used = usedBy(child.pid);
    if (used.ranMs > 0) waits.push({ at: Date.now(), ...used });
  }, 50);
  // Three times as long distinguishes "too slow" from "does not end"; then it is ended.
  const end = setTimeout(() => child.kill('SIGKILL'), limitMs * 3 + 5000);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearInterval(watch);
      clearTimeout(end);
      const ended = Date.now();
      const measured = { ms: ended - started, peakMb: Math.round(peakMb), limitMb: options.limitMb ?? MEMORY_MB };
      const loadedAt = waits.find(({ ranMs }) => ranMs >= (options.loadingMs ?? 0))?.at ?? started;
      const lateMs = workedBetween(waits, loadedAt + limitMs - GRACE_MS, ended) - GRACE_MS;
      const ranMs = waits.at(-1)?.ranMs ?? 0;
      const workedSince = (time: number): number => workedBetween(waits, time, ended);
      resolve({ code, signal, stdout: out(), stderr: err(), ...measured, limitMs, lateMs, ranMs, workedSince });
    });
  });
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** The highest so far, as Linux keeps it. */
export function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** What no run may do, whatever it is given. */
export function trouble(args: readonly string[], ran: Ran): string[] {
  const command = args[0] ?? '';
  const lines: string[] = [];
  if (/this is a bug/.test(ran.stderr) || ran.code === 70) lines.push(`${command}: an unhandled error`);
  if (/^\s+at .*:\d+:\d+/m.test(ran.stderr)) lines.push(`${command}: a stack trace`);
  if (ran.signal === 'SIGKILL') lines.push(`${command}: did not end within ${seconds(ran.ms)}`);
  else if (ran.lateMs > 0)
    lines.push(`${command}: took ${seconds(ran.limitMs + ran.lateMs)}, not ${seconds(ran.limitMs)}`);
  if (ran.peakMb > ran.limitMb) lines.push(`${command}: took ${ran.peakMb} MB, not ${ran.limitMb} MB`);
  return lines;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
