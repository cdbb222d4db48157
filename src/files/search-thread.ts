import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Claims } from './claims.ts';
import type { Job, Outcome } from './job.ts';
import { type PackedOutcome, unpacked } from './packed.ts';

export interface ThreadEvents {
  onOutcome(number: number, outcome: Outcome): void;
  /** Some outcomes are there. */
  onTurn(): void;
  /** The thread has ended by itself: others search what it had taken. */
  onFailure(error: Error, thread: number): void;
}

/** What a thread is made with. */
export interface ThreadData {
  readonly claims: SharedArrayBuffer;
  readonly thread: number;
}

export interface NumberedJob {
  readonly number: number;
  readonly job: Job;
}

/** Beside the built program lies the built thread, and beside this source the thread's. */
const SCRIPT = new URL(`./search-worker${extname(import.meta.url)}`, import.meta.url);

/** Node of this age reads no TypeScript by itself. Never so in what is published. */
const fromSource = (script: URL, workerData: ThreadData): Worker =>
  new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import('${script}')))`, {
    eval: true,
    workerData,
  });

/** One thread that searches, seen from the one that hands out the jobs. */
export class SearchThread {
  readonly #worker: Worker;
  readonly #events: ThreadEvents;
  readonly #thread: number;
  #isOver = false;

  constructor(events: ThreadEvents, claims: Claims, thread: number, script = SCRIPT) {
    const data: ThreadData = { claims: claims.memory, thread };
    this.#events = events;
    this.#thread = thread;
    this.#worker = script.pathname.endsWith('.ts')
      ? fromSource(script, data)
      : new Worker(script, { workerData: data });
    this.#worker.on('message', (outcomes: readonly (readonly [number, PackedOutcome])[]) => this.#receive(outcomes));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`exit code ${code}`)));
  }

  /** Offers it jobs. It searches those that no other thread takes before. */
  send(jobs: readonly NumberedJob[]): void {
    if (!this.#isOver) this.#worker.postMessage(jobs);
  }

  /** Ends it at once; nothing more is reported. */
  close(): void {
    this.#isOver = true;
    void this.#worker.terminate();
  }

  #receive(outcomes: readonly (readonly [number, PackedOutcome])[]): void {
    if (this.#isOver) return;
    for (const [number, outcome] of outcomes) this.#events.onOutcome(number, unpacked(outcome));
    this.#events.onTurn();
  }

  #fail(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#events.onFailure(error, this.#thread);
  }
}
