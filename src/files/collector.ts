/** Puts what was found in the order of the files, whichever thread found it first. */
import { joinLines, type Lines, NO_LINES } from '../secrets/window.ts';
import type { Job, JobOrder, Outcome, Slot } from './job.ts';
import { KeysFound } from './keys-found.ts';
import { PassedOver, type Why, type Wrong } from './passed-over.ts';

/** What was passed over without a job. */
interface Passed {
  readonly job?: undefined;
  readonly why: Why;
  readonly path: string;
}

export interface CollectorOptions {
  /** Ends the search; no more results are accepted. */
  readonly signal?: AbortSignal | undefined;
  /** One file was named and nothing else: what is wrong with it ends the search. */
  readonly isAlone: boolean;
  /** Called with the number of files after each. */
  readonly onFile?: ((files: number) => void) | undefined;
}

export class Collector implements JobOrder {
  readonly keys = new KeysFound();
  readonly over = new PassedOver();
  readonly #options: CollectorOptions;
  readonly #waiting: (Slot | Passed)[] = [];
  #files = 0;
  /** Of the long file that is being taken. */
  #lines: Lines = NO_LINES;
  #wrong: Wrong | undefined;
  #threadError: Error | undefined;

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /** Files searched to their end. */
  get files(): number {
    return this.#files;
  }

  /** Why the one file cannot be searched. */
  get wrong(): Wrong | undefined {
    return this.#wrong;
  }

  /** Why a thread ended by itself. */
  get threadError(): Error | undefined {
    return this.#threadError;
  }

  /** Enough was found, or the search was ended. */
  get isOver(): boolean {
    return this.keys.isFull || this.#wrong !== undefined || this.#options.signal?.aborted === true;
  }

  /** Places in the order that are not taken yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The next place in the order. */
  open(job: Job): Slot {
    const slot: Slot = { job };
    this.#waiting.push(slot);
    return slot;
  }

  /** In the order, too. */
  pass(why: Why, path: string): void {
    this.#waiting.push({ why, path });
    this.#take();
  }

  /** Gives the places of what is left of the file: they come right behind it. */
  settle(slot: Slot, outcome: Outcome): readonly Slot[] {
    slot.outcome = outcome;
    const rest = (outcome.rest ?? []).map((window): Slot => ({ job: { path: slot.job.path, window } }));
    if (rest.length > 0) this.#waiting.splice(this.#waiting.indexOf(slot) + 1, 0, ...rest);
    this.#take();
    return rest;
  }

  /** What it had not searched is searched by others. */
  threadFailed(error: Error): void {
    this.#threadError ??= error;
  }

  /** Takes as much as is in order without a gap. */
  #take(): void {
    let taken = 0;
    for (const each of this.#waiting) {
      if (this.isOver || (each.job !== undefined && each.outcome === undefined)) break;
      if (each.job === undefined) this.over.add(each.why, each.path);
      else if (each.outcome !== undefined) this.#add(each.job, each.outcome);
      taken += 1;
    }
    if (taken > 0) this.#waiting.splice(0, taken);
  }

  #add({ path, window }: Job, { keys, lines, isSearched, isBinary, wrong, remark }: Outcome): void {
    const before = window === undefined ? NO_LINES : this.#lines;
    this.keys.merge(keys, before);
    this.#lines = joinLines(before, lines ?? NO_LINES);
    if (isBinary) this.over.add('binary', path);
    if (remark) this.over.addWrong(remark);
    if (isSearched || this.keys.isFull) this.#searched();
    if (wrong) this.#told(wrong);
  }

  #searched(): void {
    this.#files += 1;
    this.#options.onFile?.(this.#files);
  }

  #told(wrong: Wrong): void {
    if (this.#options.isAlone) this.#wrong = wrong;
    else this.over.addWrong(wrong);
  }
}
