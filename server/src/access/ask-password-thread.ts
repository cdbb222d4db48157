import { Worker } from 'node:worker_threads';
import { unavailable } from '../service/problem.ts';
import type { PasswordResult, PasswordTask } from './password-thread.ts';

/** Tasks that may wait: some seconds of work. */
const MOST_WAITING = 50;
/** How long the thread stays when it has nothing to do. */
const IDLE_MS = 10_000;

interface Waiting {
  resolve(result: PasswordResult): void;
  reject(error: Error): void;
}

/**
 * Hashes passwords in a thread of its own, one at a time: each takes a tenth of a second of a processor, and whoever sends log-ins must not keep the
 * server from all else. The thread is started when it is needed. What it gives throws `unavailable` where too much waits.
 */
export function createPasswordThread(): (task: PasswordTask) => Promise<PasswordResult> {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function end(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    thread = undefined;
  }
  function rest(worker: Worker): void {
    worker.unref();
    idle = setTimeout(() => {
      thread = undefined;
      void worker.terminate();
    }, IDLE_MS).unref();
  }
  function started(): Worker {
    const worker = startThread();
    worker.on('message', ({ id, result }: { readonly id: number; readonly result: PasswordResult }) => {
      waiting.get(id)?.resolve(result);
      waiting.delete(id);
      if (waiting.size === 0) rest(worker);
    });
    worker.once('error', end);
    return worker;
  }

  return (task) =>
    new Promise((resolve, reject) => {
      if (waiting.size >= MOST_WAITING) return reject(unavailable('Too many log-ins are being checked at the moment.'));
      clearTimeout(idle);
      thread ??= started();
      thread.ref();
      last += 1;
      waiting.set(last, { resolve, reject });
      thread.postMessage({ id: last, task });
    });
}

/** Run from source, as the tests do, its types are taken out first. */
const isSource = import.meta.url.endsWith('.ts');
const program = new URL(isSource ? './password-thread.ts' : './password-thread.js', import.meta.url);
const fromSource = `import('tsx/esm/api').then(({ register }) => register() && import('${program.href}'))`;

const startThread = (): Worker =>
  isSource ? new Worker(fromSource, { eval: true, env: {} }) : new Worker(program, { env: {} });
