import { type Logged, readLogs } from '../scan/logged.ts';
import { readTraffic, type Traffic } from '../scan/recorded.ts';
import { fail } from './fail.ts';
import { Progress } from './progress.ts';
import type { ScanFlags } from './scan-flags.ts';
import type { Until } from './targets/run.ts';

/** Chunks between two drawings of the progress line. */
const STEP = 32;
const MEGABYTE = 1024 * 1024;

/** The recordings and logs that the flags name, read as far as there is time; logs until the interrupt. Standard input can be one of them. */
export async function handedOver(
  { har = [], log = [], logFormat = [], quiet = false }: ScanFlags,
  { signal, time }: Until,
): Promise<{ readonly traffic?: Traffic; readonly logged?: Logged }> {
  if ([...har, ...log].filter((path) => path === '-').length > 1)
    throw fail('invalid-choice', '- names standard input, and only one of --har and --log can read it');
  if (har.length + log.length === 0) return {};
  const progress = new Progress(process.stderr, quiet);
  try {
    progress.stage('reading');
    const traffic =
      har.length === 0 ? {} : { traffic: await readTraffic(har, process.stdin, () => !time.isUp('files')) };
    if (log.length === 0) return traffic;
    const onChunk = rateTeller(progress);
    return {
      ...traffic,
      logged: await readLogs({ paths: log, stdin: process.stdin, formats: logFormat, signal, onChunk }),
    };
  } finally {
    progress.end();
  }
}

/** Lines, megabytes and how many of these a second. */
function rateTeller(progress: Progress): (read: { readonly lines: number; readonly bytes: number }) => void {
  const startedAt = performance.now();
  let chunks = 0;
  return ({ lines, bytes }) => {
    chunks += 1;
    if (chunks % STEP !== 0) return;
    const megabytes = bytes / MEGABYTE;
    const rate = megabytes / Math.max(0.001, (performance.now() - startedAt) / 1000);
    progress.stage(`${lines} log lines, ${megabytes.toFixed(0)} MB, ${rate.toFixed(0)} MB/s`);
  };
}
