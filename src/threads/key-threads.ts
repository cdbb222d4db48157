/** Threads that look for the keys of cookies in a long list. */
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReceivedCookie } from '../cookies/format.ts';
import { type ListFound, ListSearch } from '../cookies/list-search.ts';
import type { ListPiece } from '../cookies/packed-lines.ts';
import type { ListThreads } from '../derive/keys/piece-search.ts';

const MOST_THREADS = 8;
/** Pieces that wait in a thread, so that it never waits itself. */
const WAITING = 2;

/** Beside the built program lies the built thread, and beside this source the thread's. */
const SCRIPT = new URL(`./key-worker${extname(import.meta.url)}`, import.meta.url);

/** Node of this age reads no TypeScript by itself. Never so in what is published. */
const startWorker = (script: URL, workerData: unknown): Worker =>
  script.pathname.endsWith('.ts')
    ? new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import('${script}')))`, {
        eval: true,
        workerData,
      })
    : new Worker(script, { workerData });

/** One for each core. A thread that fails leaves its pieces to this one. */
export function startKeyThreads(cookies: readonly ReceivedCookie[], script = SCRIPT): ListThreads {
  const here = new ListSearch(cookies, 'fast');
  const count = Math.min(MOST_THREADS, availableParallelism());
  const threads = Array.from({ length: count }, () => new KeyThread(startWorker(script, cookies), here));
  let next = 0;
  return {
    atOnce: count * WAITING,
    find(piece) {
      next = (next + 1) % count;
      return threads[next]?.find(piece) ?? Promise.resolve(here.find(piece));
    },
    close() {
      for (const thread of threads) thread.close();
    },
  };
}

interface Waiting {
  readonly piece: ListPiece;
  readonly resolve: (found: ListFound) => void;
}

/** Responses in the order in which it was asked. */
class KeyThread {
  readonly #worker: Worker;
  readonly #here: ListSearch;
  #waiting: Waiting[] = [];
  #hasFailed = false;

  constructor(worker: Worker, here: ListSearch) {
    this.#worker = worker;
    this.#here = here;
    worker.on('message', (found: ListFound) => this.#waiting.shift()?.resolve(found));
    worker.on('error', () => this.#fail());
    worker.on('exit', () => this.#fail());
  }

  find(piece: ListPiece): Promise<ListFound> {
    if (this.#hasFailed) return Promise.resolve(this.#here.find(piece));
    return new Promise((resolve) => {
      this.#waiting.push({ piece, resolve });
      this.#worker.postMessage(piece);
    });
  }

  close(): void {
    this.#hasFailed = true;
    void this.#worker.terminate();
  }

  #fail(): void {
    this.#hasFailed = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { piece, resolve } of waiting) resolve(this.#here.find(piece));
  }
}
