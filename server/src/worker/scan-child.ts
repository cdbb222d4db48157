/** The program of the process that runs one scan. It ends with the channel to its worker, whatever the scan does then. */
import { gzipSync } from 'node:zlib';
import { type Report, toJson, UnreachableError, UsageError } from 'openbrick';
import { Problem } from '../service/problem.ts';
import type { ScanError } from '../store/values.ts';
import type { ChildResult, FromChild, Order, Progress, ToChild } from './messages.ts';
import { createPermits } from './permits.ts';
import { printReport } from './print-report.ts';
import { runOrder } from './run-order.ts';

process.title = 'openbrick-scan';
const ended = new AbortController();
const permits = createPermits((id, host) => say({ type: 'ask', id, host }));

process.on('disconnect', () => process.exit(0));
// A terminal sends its interrupt to every process of the group: the worker decides what becomes of the scan.
process.on('SIGINT', () => undefined);
process.on('message', (message: ToChild) => {
  if (message.type === 'run') void run(message.order);
  else if (message.type === 'cancel') ended.abort();
  else permits.give(message.id, message.atMs);
});

const say = (message: FromChild, then?: () => void): void => {
  process.send?.(message, undefined, undefined, () => then?.());
};

async function run(order: Order): Promise<void> {
  try {
    say({ type: 'result', result: await resultOf(order) }, () => process.exit(0));
  } catch (error) {
    say({ type: 'failed', error: errorOf(error) }, () => process.exit(0));
  }
}

async function resultOf(order: Order): Promise<ChildResult | Uint8Array> {
  if (order.kind === 'print' || order.kind === 'compare') return printReport(order);
  const hooks = { signal: ended.signal, permit: (url: URL) => permits.take(hostOf(url)), progress: tell };
  const report = await runOrder(order, hooks);
  return { report, stored: gzipped(report) };
}

/** A scan makes progress with each request; a message for each would cost both processes more than it says. */
const TELL_MS = 250;
let unsent: Progress | undefined;

function tell(progress: Progress): void {
  if (unsent === undefined) setTimeout(tellNow, TELL_MS).unref();
  unsent = { ...unsent, ...progress };
}

function tellNow(): void {
  if (unsent !== undefined) say({ type: 'progress', progress: unsent });
  unsent = undefined;
}

const gzipped = (report: Report): Uint8Array => gzipSync(toJson(report), { level: 6 });

/** Host and port, the port of the scheme too. */
const hostOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;

function errorOf(error: unknown): ScanError {
  const detail = error instanceof Error ? error.message.slice(0, 500) : 'unknown error';
  if (error instanceof Problem) return { type: error.kind, detail };
  if (error instanceof UnreachableError) return { type: 'unreachable', detail };
  if (error instanceof UsageError) return { type: 'invalid', detail };
  return { type: 'internal', detail: 'The scan ended with an error of the program.' };
}
