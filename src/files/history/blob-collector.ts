/** Puts together what was found in versions of files, in the order of the jobs, whichever thread found it first. */
import type { Missing } from '../../git/git-object.ts';
import type { Job, JobOrder, Outcome, Slot } from '../job.ts';
import { PassedOver } from '../passed-over.ts';
import type { BlobsFound } from './blob-job.ts';
import { HistoryKeys } from './history-keys.ts';

export interface BlobCollectorOptions {
  readonly signal?: AbortSignal | undefined;
  /** The position in the history of the commit of a blob, by the blob's index. */
  readonly orderOf: (index: number) => number;
  /** Called with the number of versions after each job. */
  readonly onSearched?: ((versions: number) => void) | undefined;
}

const WORDS: Readonly<Record<Missing, string>> = {
  missing: 'not in this copy of the repository',
  broken: 'broken',
  'too large': 'larger than 128 MiB',
  'over the limit': 'left out because too much had to be unpacked',
};

export class BlobCollector implements JobOrder {
  readonly keys = new HistoryKeys();
  readonly over = new PassedOver();
  readonly #options: BlobCollectorOptions;
  #waiting: Slot[] = [];
  /** Versions searched to their end. */
  searched = 0;
  /** Why a thread ended by itself. */
  threadError: Error | undefined;

  constructor(options: BlobCollectorOptions) {
    this.#options = options;
  }

  get isOver(): boolean {
    return this.keys.isFull || this.#options.signal?.aborted === true;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  open(job: Job): Slot {
    const slot: Slot = { job };
    this.#waiting.push(slot);
    return slot;
  }

  settle(slot: Slot, outcome: Outcome): readonly Slot[] {
    slot.outcome = outcome;
    let taken = 0;
    for (const { outcome: each } of this.#waiting) {
      if (this.isOver || each === undefined) break;
      if (each.blobs !== undefined) this.#add(each.blobs);
      taken += 1;
    }
    if (taken > 0) this.#waiting = this.#waiting.slice(taken);
    return [];
  }

  threadFailed(error: Error): void {
    this.threadError ??= error;
  }

  #add({ found, searched, binary, firstBinary, unread }: BlobsFound): void {
    for (const { index, keys } of found) this.keys.add(keys, this.#options.orderOf(index));
    this.searched += searched;
    for (let i = 0; i < binary; i += 1) this.over.add('binary', firstBinary ?? '');
    for (const { why, count, first } of unread) this.over.addObjects(WORDS[why], count, first);
    this.#options.onSearched?.(this.searched);
  }
}
