/** An object of a repository, as its bytes. */
export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
}

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** Why an object is not there, in our own words. */
export interface NoObject {
  readonly why: Missing;
}

export type Missing = 'missing' | 'broken' | 'too large' | 'over the limit';

/** Bytes of an object id: SHA-1 or SHA-256. */
export type HashBytes = 20 | 32;

export const isThere = (object: GitObject | NoObject): object is GitObject => 'bytes' in object;

/** Larger objects are not read. */
export const MOST_OBJECT_BYTES = 128 * 1024 * 1024;

/** Bytes that may still be unpacked: a small pack can describe more than any reader finishes. */
export class WorkLeft {
  #bytes: number;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** False where so much is not left. */
  take(bytes: number): boolean {
    this.#bytes -= bytes;
    return this.#bytes >= 0;
  }
}
