/** What a search thread is given and what it gives back. */
import type { Encoding, Lines } from '../secrets/window.ts';
import type { KeysKept } from './keys-found.ts';
import type { Wrong } from './passed-over.ts';

/** A file, or a later window of one that is too long to be searched at once. */
export interface Job {
  readonly path: string;
  readonly window?: WindowJob;
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
}
