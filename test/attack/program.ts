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
  readonly limitMb?: number;
  /** A file descriptor for standard output. */
  readonly stdout?: number;
  /** Called with the child once it runs, to send signals. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
  /** Highest resident memory; 0 where the system does not say. */
  readonly peakMb: number;
  readonly limitMs: number;
  readonly limitMb: number;
}

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
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid));
  }, 50);
  // Half as long again tells "too slow" from "does not end"; then it is ended.
  const end = setTimeout(() => child.kill('SIGKILL'), limitMs * 1.5 + 5000);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(watch);
      clearTimeout(end);
      const measured = { ms: Date.now() - started, peakMb: Math.round(peakMb), limitMs };
      resolve({ code, stdout: out(), stderr: err(), ...measured, limitMb: options.limitMb ?? MEMORY_MB });
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
  if (ran.code === null) lines.push(`${command}: did not end, or was killed, after ${seconds(ran.ms)}`);
  else if (ran.ms > ran.limitMs) lines.push(`${command}: took ${seconds(ran.ms)}, not ${seconds(ran.limitMs)}`);
  if (ran.peakMb > ran.limitMb) lines.push(`${command}: took ${ran.peakMb} MB, not ${ran.limitMb} MB`);
  return lines;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
