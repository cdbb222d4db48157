/** Versions of files that a thread is asked to search, and what it found: plain data. */
import type { Missing } from '../../git/git-object.ts';
import type { ObjectPlaces } from '../../git/object-places.ts';
import type { ObjectPlace } from '../../git/object-store.ts';
import type { KeysKept } from '../keys-found.ts';

export interface BlobsJob {
  readonly places: ObjectPlaces;
  /** Bytes that a thread unpacks of this repository, at most. */
  readonly work: number;
  readonly blobs: readonly BlobToSearch[];
}

export interface BlobToSearch {
  /** Whose keys they are: given back with them. */
  readonly index: number;
  readonly path: string;
  readonly at: ObjectPlace;
  /** The version before. */
  readonly before?: ObjectPlace | undefined;
  /** Keys that the version before has too are none of this one. */
  readonly isBeforeOld?: boolean;
}

export interface BlobsFound {
  /** Those with keys. */
  readonly found: readonly { readonly index: number; readonly keys: KeysKept }[];
  readonly searched: number;
  readonly binary: number;
  readonly firstBinary?: string;
  /** Those that could not be read or searched: how many for which reason, and the first of each. */
  readonly unread: readonly UnreadBlobs[];
}

export interface UnreadBlobs {
  readonly why: Missing;
  readonly count: number;
  readonly first: string;
}
