/** Which thread has taken which job, in memory that all threads share: a job is offered to all, and the first to ask has it. */

/** Jobs that may be on offer, or taken and not done, at once. */
const PLACES = 65_536;

export class Claims {
  readonly memory: SharedArrayBuffer;
  /** By place: 0 where it is free, the number of a job on offer, or the thread that has it as a negative number. */
  readonly #places: Int32Array;

  constructor(memory = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#places = new Int32Array(memory);
  }

  /** Offers a job; false where the place of its number is not free. Numbers are used once, from 1 on. */
  offer(number: number): boolean {
    return Atomics.compareExchange(this.#places, number % PLACES, 0, number) === 0;
  }

  /** Takes a job for a thread, numbered from 1 on; false where another has it, or where it is done. */
  take(number: number, thread: number): boolean {
    return Atomics.compareExchange(this.#places, number % PLACES, number, -thread) === number;
  }

  isTakenBy(number: number, thread: number): boolean {
    return Atomics.load(this.#places, number % PLACES) === -thread;
  }

  /** The job is done: its place is free. */
  done(number: number): void {
    Atomics.store(this.#places, number % PLACES, 0);
  }
}
