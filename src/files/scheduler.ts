/** Hands out the jobs of a search. This thread works too; others are started when the work is worth it. */
import { availableParallelism } from 'node:os';
import type { Collector, Slot } from './collector.ts';
import type { Job } from './job.ts';
import { FileSearcher } from './search-file.ts';
import { SearchThread, type ThreadEvents } from './search-thread.ts';

/** More bring little, and each takes memory. */
const MOST_THREADS = 4;
/** Jobs that wait before the walk goes on. */
const MOST_WAITING = 1024;
/** Jobs whose outcomes are not taken yet: behind a slow one they wait in memory. */
const MOST_OPEN = 8192;
/** Jobs in sight that are worth threads at once, and milliseconds of work that are where more is in sight. */
const MANY_JOBS = 200;
const LONG_WORK = 30;
/** Milliseconds of work that a thread is sent at once, and that pass here before messages and signals are looked at. */
const TURN = 8;
const MOST_AT_ONCE = 64;

export class Scheduler implements ThreadEvents {
  readonly #collector: Collector;
  readonly #searcher = new FileSearcher();
  #queue: Slot[] = [];
  #threads: readonly SearchThread[] | undefined;
  /** Milliseconds and jobs of this thread's own work, without its first job, which makes the rules ready. */
  #worked = 0;
  #jobs = -1;
  #turnBegan = 0;
  #wake: (() => void) | undefined;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  /** Puts a file in line; works itself as long as too many wait. */
  async add(job: Job): Promise<void> {
    this.#queue.push(this.#collector.open(job));
    if (this.#queue.length === MANY_JOBS) this.#start();
    const isFull = (): boolean => this.#queue.length >= MOST_WAITING || this.#collector.waiting >= MOST_OPEN;
    while (isFull() && !this.#collector.isOver) await this.#step();
  }

  /** Works until everything in line is searched, or the search is over. */
  async finish(): Promise<void> {
    while (this.#isAtWork() && !this.#collector.isOver) await this.#step();
  }

  close(): void {
    for (const thread of this.#threads ?? []) thread.close();
  }

  /** Looks again whether the search is over. */
  wake(): void {
    this.#wake?.();
  }

  onOutcome(slot: Slot, outcome: Parameters<Collector['settle']>[1]): void {
    this.#queue.unshift(...this.#collector.settle(slot, outcome));
  }

  onTurn(): void {
    this.#feed();
    this.wake();
  }

  onFailure(error: Error, left: readonly Slot[]): void {
    this.#collector.threadFailed(error);
    this.#queue.unshift(...left);
    this.wake();
  }

  #isAtWork(): boolean {
    return this.#queue.length > 0 || (this.#threads?.some(({ isBusy }) => isBusy) ?? false);
  }

  /** One job, or a pause where all are handed out. */
  async #step(): Promise<void> {
    if (this.#worked > LONG_WORK || this.#queue.length >= MANY_JOBS) this.#start();
    this.#feed();
    const slot = this.#queue.shift();
    if (slot === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
    else this.#work(slot);
    if (performance.now() - this.#turnBegan < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnBegan = performance.now();
  }

  #work(slot: Slot): void {
    const began = performance.now();
    this.onOutcome(slot, this.#searcher.search(slot.job));
    if (this.#jobs >= 0) this.#worked += performance.now() - began;
    this.#jobs += 1;
  }

  #start(): void {
    const threads = Math.min(availableParallelism(), MOST_THREADS) - 1;
    this.#threads ??= Array.from({ length: threads }, () => new SearchThread(this));
  }

  #feed(): void {
    for (const thread of this.#threads ?? [])
      while (thread.hasRoom && this.#queue.length > 0) thread.send(this.#queue.splice(0, this.#atOnce()));
  }

  /** As many jobs as take a turn, but so few that all threads end together. */
  #atOnce(): number {
    const pace = this.#jobs > 0 ? this.#worked / this.#jobs : 1;
    const share = this.#queue.length / (2 * MOST_THREADS);
    return Math.ceil(Math.min(share, TURN / pace, MOST_AT_ONCE));
  }
}
