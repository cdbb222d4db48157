/** Hands out the jobs of a search. This thread works too; others are started when the work is worth it. */
import { availableParallelism } from 'node:os';
import { Claims } from './claims.ts';
import type { Job, JobOrder, Outcome, Slot } from './job.ts';
import { FileSearcher } from './search-file.ts';
import { type NumberedJob, SearchThread, type ThreadEvents } from './search-thread.ts';

/** More bring little, and each takes memory. */
const MOST_THREADS = 4;
/** This one; the others are counted on from it. */
const THIS_THREAD = 1;
/** Jobs that wait before the walk goes on. */
const MOST_WAITING = 1024;
/** Jobs whose outcomes are not taken yet: behind a slow one they wait in memory. */
const MOST_OPEN = 8192;
/** Jobs in sight that are worth threads at once, and milliseconds of work that are where more is in sight. */
const MANY_JOBS = 200;
const LONG_WORK = 30;
/** Milliseconds that pass here before messages and signals are looked at. */
const TURN = 8;
/** Jobs that are sent together. */
const AT_ONCE = 32;

export class Scheduler implements ThreadEvents {
  readonly #collector: JobOrder;
  readonly #searcher = new FileSearcher();
  readonly #claims = new Claims();
  /** By number, those without an outcome; where there was no place to share one, this thread alone knows it. */
  readonly #open = new Map<number, { readonly slot: Slot; readonly isShared: boolean }>();
  /** Numbers of jobs to be done; some of them other threads have taken. */
  readonly #queue: number[] = [];
  #unsent: NumberedJob[] = [];
  #threads: readonly SearchThread[] | undefined;
  #lastNumber = 0;
  /** Milliseconds of this thread's own work, without its first job, which makes the rules ready. */
  #worked: number | undefined;
  #turnBegan = 0;
  #wake: (() => void) | undefined;

  constructor(collector: JobOrder) {
    this.#collector = collector;
  }

  /** Puts a file in line; works itself as long as too many wait. */
  async add(job: Job): Promise<void> {
    this.#queue.push(...this.#offer([this.#collector.open(job)]));
    if (this.#queue.length === MANY_JOBS) this.#start();
    this.#send(AT_ONCE);
    const isFull = (): boolean => this.#queue.length >= MOST_WAITING || this.#collector.waiting >= MOST_OPEN;
    while (isFull() && !this.#collector.isOver) await this.#step();
  }

  /** Works until everything in line is searched, or the search is over. */
  async finish(): Promise<void> {
    while (this.#open.size > 0 && !this.#collector.isOver) await this.#step();
  }

  close(): void {
    for (const thread of this.#threads ?? []) thread.close();
  }

  /** Looks again whether the search is over. */
  wake(): void {
    this.#wake?.();
  }

  onOutcome(number: number, outcome: Outcome): void {
    const slot = this.#close(number);
    if (slot !== undefined) this.#queue.unshift(...this.#offer(this.#collector.settle(slot, outcome)));
  }

  onTurn(): void {
    this.wake();
  }

  onFailure(error: Error, thread: number): void {
    this.#collector.threadFailed(error);
    const taken = [...this.#open].filter(
      ([number, { isShared }]) => isShared && this.#claims.isTakenBy(number, thread),
    );
    const left = taken.flatMap(([number]) => this.#close(number) ?? []);
    this.#queue.unshift(...this.#offer(left));
    this.wake();
  }

  /** Numbers for jobs, in their order. */
  #offer(slots: readonly Slot[]): number[] {
    return slots.map((slot) => {
      this.#lastNumber += 1;
      const isShared = this.#claims.offer(this.#lastNumber);
      this.#open.set(this.#lastNumber, { slot, isShared });
      if (isShared && this.#threads !== undefined) this.#unsent.push({ number: this.#lastNumber, job: slot.job });
      return this.#lastNumber;
    });
  }

  #close(number: number): Slot | undefined {
    const open = this.#open.get(number);
    this.#open.delete(number);
    if (open?.isShared) this.#claims.done(number);
    return open?.slot;
  }

  /** One job, or a pause where all are taken. */
  async #step(): Promise<void> {
    if ((this.#worked ?? 0) > LONG_WORK || this.#queue.length >= MANY_JOBS) this.#start();
    this.#send(1);
    const number = this.#take();
    if (number === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
    else this.#work(number);
    if (performance.now() - this.#turnBegan < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnBegan = performance.now();
  }

  /** The next that no other thread has. */
  #take(): number | undefined {
    for (let number = this.#queue.shift(); number !== undefined; number = this.#queue.shift()) {
      const open = this.#open.get(number);
      if (open !== undefined && (!open.isShared || this.#claims.take(number, THIS_THREAD))) return number;
    }
    return undefined;
  }

  #work(number: number): void {
    const job = this.#open.get(number)?.slot.job;
    if (job === undefined) return;
    const began = performance.now();
    this.onOutcome(number, this.#searcher.search(job));
    this.#worked = this.#worked === undefined ? 0 : this.#worked + performance.now() - began;
  }

  #start(): void {
    if (this.#threads !== undefined) return;
    const others = Math.min(availableParallelism(), MOST_THREADS) - 1;
    this.#threads = Array.from(
      { length: others },
      (_, at) => new SearchThread(this, this.#claims, THIS_THREAD + 1 + at),
    );
    this.#unsent = this.#queue.flatMap((number) => {
      const open = this.#open.get(number);
      return open?.isShared ? [{ number, job: open.slot.job }] : [];
    });
  }

  /** Announces jobs to the other threads, where there are at least so many. */
  #send(least: number): void {
    if (this.#unsent.length < least) return;
    for (const thread of this.#threads ?? []) thread.send(this.#unsent);
    this.#unsent = [];
  }
}
