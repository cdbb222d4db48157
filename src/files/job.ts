/** What a search thread is given and what it gives back. */
import type { Encoding, Lines } from '../secrets/window.ts';
import type { BlobsFound, BlobsJob } from './history/blob-job.ts';
import type { KeysKept } from './keys-found.ts';
import type { Wrong } from './passed-over.ts';

/** A file, a later window of one that is too long to be searched at once, or versions of files in a repository. */
export interface Job {
  readonly path: string;
  readonly window?: WindowJob;
  readonly blobs?: BlobsJob;
}

export interface WindowJob {
  /** From 1: the first window is searched with the job of the file. */
  readonly index: number;
  readonly isLast: boolean;
  readonly encoding: Encoding;
}

export interface Outcome {
  readonly keys: KeysKept;
  /** With this job the file is searched to its end. */
  readonly isSearched: boolean;
  readonly isBinary?: boolean;
  /** The file is not what it should be: an error where it is the only one. */
  readonly wrong?: Wrong;
  /** Something that was left out of it. */
  readonly remark?: Wrong;
  /** The lines up to where the next window begins, where there is one. */
  readonly lines?: Lines;
  /** The windows that are left, where the file is a long one. */
  readonly rest?: readonly WindowJob[];
  /** What was found in versions of files. */
  readonly blobs?: BlobsFound;
}

/** A place in the order of the jobs, filled when the outcome of its job is there. */
export interface Slot {
  readonly job: Job;
  outcome?: Outcome;
}

/** Takes the outcomes of jobs in the order of the jobs. */
export interface JobOrder {
  /** Nothing more is wanted. */
  readonly isOver: boolean;
  /** Places that are not taken yet. */
  readonly waiting: number;
  /** The next place in the order. */
  open(job: Job): Slot;
  /** Gives places for what is left of the job: they come right behind it. */
  settle(slot: Slot, outcome: Outcome): readonly Slot[];
  /** A thread ended by itself. What it had not searched is searched by others. */
  threadFailed(error: Error): void;
}
