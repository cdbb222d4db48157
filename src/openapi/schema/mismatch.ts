import type { Place } from '../document.ts';

/** Whether a value is sent or received: what is only read is not demanded of a request, what is only written not of a response. */
export type Direction = 'request' | 'response';

/** Where a value does not meet its schema. */
export interface Mismatch {
  /** In the value (RFC 6901). */
  readonly pointer: string;
  /** The schema object with the keyword. */
  readonly at: Place;
  readonly keyword: string;
  /** Our own words, nothing received: `a string is where the document says integer`. */
  readonly message: string;
  /** The property it is about, as received or as documented. */
  readonly name?: string;
  /** Another reading is usual: a format, or more than one of `oneOf`. */
  readonly weak: boolean;
}

/** Weak doubts rule no branch out. */
export const fits = (found: readonly Mismatch[]): boolean => found.every(({ weak }) => weak);
