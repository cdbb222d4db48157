import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Slot } from './collector.ts';
import type { Outcome } from './job.ts';
import { type PackedOutcome, unpacked } from './packed.ts';

export interface ThreadEvents {
  onOutcome(slot: Slot, outcome: Outcome): void;
  /** It is ready for more. */
  onTurn(): void;
  /** The thread has ended by itself; what it had not searched is given back. */
  onFailure(error: Error, left: readonly Slot[]): void;
}

/** Lists of jobs that wait in a thread, so that it never waits itself. */
const MOST_WAITING = 2;

/** Beside the built program lies the built thread, and beside this source the thread's. */
const SCRIPT = new URL(`./search-worker${extname(import.meta.url)}`, import.meta.url);

/** Node of this age reads no TypeScript by itself. Never so in what is published. */
const fromSource = (script: URL): Worker =>
  new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import('${script}')))`, { eval: true });

/** One thread that searches, seen from the one that hands out the jobs. */
export class SearchThread {
  readonly #worker: Worker;
  /** In the order in which they were sent. */
  #sent: (readonly Slot[])[] = [];
  #isReady = false;
  #isOver = false;

  constructor(events: ThreadEvents, script = SCRIPT) {
    this.#worker = script.pathname.endsWith('.ts') ? fromSource(script) : new Worker(script);
    this.#worker.on('message', (outcomes: readonly PackedOutcome[]) => this.#receive(outcomes, events));
    this.#worker.on('error', (error) => this.#fail(error, events));
    this.#worker.on('exit', (code) => this.#fail(new Error(`exit code ${code}`), events));
  }

  get isBusy(): boolean {
    return this.#sent.length > 0;
  }

  get hasRoom(): boolean {
    return this.#isReady && !this.#isOver && this.#sent.length < MOST_WAITING;
  }

  send(slots: readonly Slot[]): void {
    this.#sent.push(slots);
    this.#worker.postMessage(slots.map(({ job }) => job));
  }

  /** Ends it at once; nothing more is told. */
  close(): void {
    this.#isOver = true;
    void this.#worker.terminate();
  }

  /** The first message has no outcomes: it says that the thread is ready. */
  #receive(outcomes: readonly PackedOutcome[], events: ThreadEvents): void {
    if (this.#isOver) return;
    const slots = this.#isReady ? (this.#sent.shift() ?? []) : [];
    this.#isReady = true;
    slots.forEach((slot, at) => {
      const outcome = outcomes[at];
      if (outcome) events.onOutcome(slot, unpacked(outcome));
    });
    events.onTurn();
  }

  #fail(error: Error, events: ThreadEvents): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const left = this.#sent.flat();
    this.#sent = [];
    events.onFailure(error, left);
  }
}
